import type { FormWords } from './en.ts';

export const de: FormWords = {
  invoice:
    'Rechnung|RECHNUNG|Rechnung|Rechnung|RECHNUNG|Faktura|Honorarrechnung|Schlussrechnung|Rechnung',
  creditNote:
    'Gutschrift|GUTSCHRIFT|Rechnungskorrektur|Stornorechnung|Korrekturrechnung|Gutschrift',
  purchaseOrder: 'Bestellung|BESTELLUNG|Auftrag|Bestellschein|Einkaufsbestellung|Bestellauftrag',
  deliveryNote:
    'Lieferschein|LIEFERSCHEIN|Lieferschein|Warenbegleitschein|Packzettel|Versandschein',
  quote: 'Angebot|ANGEBOT|Kostenvoranschlag|Offerte|Preisangebot',
  invoiceNumber:
    'Rechnungsnummer|Rechnungs-Nr.|Rechnung Nr.|Rechnungsnr.|RE-Nr.|Beleg-Nr.|Rechnungs-Nummer|Belegnummer|Rg.-Nr.|Rechn.-Nr.|Nummer|Nr.|Rechnung|Re.-Nr.',
  creditNumber:
    'Gutschrift-Nr.|Gutschriftnummer|Gutschrift Nr.|Beleg-Nr.|Korrektur-Nr.|Storno-Nr.|Belegnummer',
  ownOrderNumber: 'Bestellnummer|Bestell-Nr.|Bestellung Nr.|Auftrags-Nr.|Bestellnr.|Beleg-Nr.',
  orderNumber:
    'Bestellnummer|Ihre Bestellung|Auftrags-Nr.|Bestell-Nr.|Auftragsnummer|Ihre Bestell-Nr.|Ihr Auftrag|Auftrag|Ihre Bestellnummer',
  deliveryNoteNumber:
    'Lieferschein-Nr.|Lieferscheinnummer|Lieferschein Nr.|LS-Nr.|Liefersch.-Nr.|Beleg-Nr.',
  quoteNumber: 'Angebots-Nr.|Angebotsnummer|Angebot Nr.',
  customerNumber:
    'Kundennummer|Kunden-Nr.|Kd.-Nr.|Kundennr.|Ihre Kundennummer|KdNr.|Debitoren-Nr.|Kunden-Nummer|Ihre Kundennr.',
  invoiceDate:
    'Rechnungsdatum|Datum|Rechnungsdatum|Belegdatum|Ausstellungsdatum|Rechnung vom|vom|Re.-Datum|Datum der Rechnung',
  creditDate: 'Datum|Gutschriftdatum|Belegdatum|Ausstellungsdatum',
  documentDate: 'Datum|Belegdatum|Angebotsdatum',
  ownOrderDate: 'Bestelldatum|Datum|Auftragsdatum|Bestellt am|Belegdatum',
  deliveryNoteDate: 'Lieferdatum|Datum|Versanddatum|Belegdatum',
  dueDate:
    'Fällig am|Fälligkeitsdatum|Zahlbar bis|Fälligkeit|zahlbar bis|Fällig|Zahlungsziel|Zahlungstermin|Bitte zahlen bis|Fällig zum',
  deliveryDate:
    'Lieferdatum|Leistungsdatum|Liefer-/Leistungsdatum|Datum der Lieferung|Liefertermin|Geliefert am|Leistung vom',
  orderDate: 'Bestelldatum|Auftragsdatum|Bestellung vom|Auftrag vom|Bestellt am',
  requiredBy: 'Liefertermin|Wunschtermin|Lieferung bis|Liefern bis',
  reference: 'Unser Zeichen|Unsere Referenz|Referenz|Vorgang|Vertrags-Nr.|Unser Aktenzeichen',
  yourReference: 'Ihr Zeichen|Ihre Referenz|Ihre Nachricht vom|Ihre Anfrage|z. Hd.',
  contact:
    'Ansprechpartner|Sachbearbeiter|Bearbeiter|Ihr Ansprechpartner|Es schreibt Ihnen|Betreuer',
  project: 'Projekt|Bauvorhaben|Objekt|Betreff|Kommission',
  terms: 'Zahlungsbedingungen|Zahlungsziel|Zahlungsart|Kondition',
  termsValue:
    '14 Tage netto|30 Tage netto|sofort ohne Abzug|8 Tage 2% Skonto, 30 Tage netto|Überweisung|Lastschrift|10 Tage netto',
  shipVia: 'Versandart|Lieferart|Spedition|Versand durch',
  carriers: 'DHL Paket|Spedition|Abholung|eigener LKW|UPS Standard|frei Haus',
  trackingNumber: 'Sendungsnummer|Paketnummer|Sendungs-Nr.',
  page: 'Seite {page} von {pages}|Seite {page}/{pages}|Seite: {page}|Blatt {page}|Seite {page}|{page}/{pages}',
  seller: 'Rechnungssteller|Lieferant|Verkäufer|Absender|Leistungserbringer|Von',
  buyer:
    'Rechnungsempfänger|Rechnungsadresse|Kunde|Rechnung an|Rechnungsanschrift|An|Auftraggeber|Empfänger',
  shipTo: 'Lieferadresse|Lieferanschrift|Lieferung an|Warenempfänger|Versandadresse|Leistungsort',
  vendor: 'Lieferant|An|Verkäufer|Auftragnehmer|Bestellt bei',
  orderedBy: 'Besteller|Auftraggeber|Rechnung an|Käufer|Rechnungsadresse',
  vatId:
    'USt-IdNr.|USt-ID|USt.-Id.-Nr.|Ust-IdNr.|UID|USt-Id|Umsatzsteuer-ID|USt-Identnr.|UID-Nr.|Ust.-ID-Nr.',
  buyerVatId: 'Ihre USt-IdNr.|Ihre USt-ID|USt-IdNr. Kunde|Ihre UID|Kunden-USt-ID',
  taxNumber: 'Steuernummer|St.-Nr.|Steuer-Nr.|StNr.|Steuernr.|St-Nr',
  registration: 'Handelsregister|HR|Registergericht|Firmenbuch|Amtsgericht',
  phone: 'Telefon|Tel.|Tel|Fon|T|Telefon-Nr.|Rufnummer',
  fax: 'Fax|Telefax|Fax|F',
  email: 'E-Mail|eMail|Mail|E-Mail|Email',
  web: 'Internet|Web|www|Homepage',
  director: 'Geschäftsführer|Inhaber|GF|Geschäftsführung|Inh.|Vorstand',
  position: 'Pos.|Pos|Nr.|Position|Lfd. Nr.|#|POS',
  code: 'Art.-Nr.|Artikel|Artikelnummer|Artikel-Nr.|ArtNr|Bestell-Nr.|Mat.-Nr.|Art.Nr.',
  description:
    'Bezeichnung|Beschreibung|Artikel|Leistung|Artikelbezeichnung|Artikel / Leistung|Text|Produkt|Leistungsbeschreibung|BEZEICHNUNG|Position|Warenbezeichnung',
  quantity: 'Menge|Anzahl|Anz.|Stück|Menge|MENGE|Std.|Mg.',
  quantityOrdered: 'Bestellt|Bestellmenge|Best.',
  quantityDelivered: 'Menge|Geliefert|Liefermenge|Anzahl|Stück',
  unit: 'Einheit|ME|Einh.|Eh.|Mengeneinheit|E',
  unitPrice:
    'Einzelpreis|Preis|E-Preis|Einzelpreis netto|EP|Preis/Einheit|Stückpreis|Einzel|Einzelpr.|Preis je Einheit|EP (netto)',
  discountColumn: 'Rabatt|Rab. %|Rabatt %|Rab.',
  taxRate: '{tax}|{tax} %|USt %|MwSt %|St.-Satz|Steuersatz|MwSt-Satz|Ust.',
  taxAmount: '{tax}|Steuer|{tax}-Betrag|Steuerbetrag',
  amount:
    'Gesamtpreis|Betrag|Gesamt|Summe|Netto|G-Preis|Gesamtpreis netto|GP|Nettobetrag|Gesamt netto|Betrag EUR|Wert|Preis|Positionspreis|Netto-Betrag',
  grossAmount: 'Gesamtpreis|Betrag|Gesamt|Brutto|Gesamt brutto|Bruttobetrag|Summe',
  weight: 'Gewicht|Gewicht kg|Netto kg|kg',
  subtotal:
    'Zwischensumme|Nettobetrag|Summe netto|Gesamt netto|Netto|Nettosumme|Gesamtbetrag netto|Zwischensumme (netto)|Rechnungsbetrag netto|Summe Netto|Warenwert netto|Nettogesamtbetrag|Gesamtnetto|Netto-Summe|Positionen netto',
  linesTotal: 'Zwischensumme|Warenwert|Summe Positionen|Summe Artikel|Positionssumme',
  taxLine:
    'zzgl. {rate} {tax}|{tax} {rate}|{rate} {tax}|zzgl. {tax} {rate}|{tax} ({rate})|+ {rate} {tax}|{tax} {rate} auf {base}|Umsatzsteuer {rate}|zuzüglich {rate} {tax}|Mehrwertsteuer {rate}',
  taxTotal:
    '{tax}|{tax} gesamt|Steuerbetrag|Summe {tax}|{tax}-Betrag|Umsatzsteuer|Steuer|Gesamt {tax}',
  taxIncluded:
    'inkl. {rate} {tax}|enthaltene {tax} {rate}|darin enthalten {rate} {tax}|davon {tax} {rate}|inkl. {tax} {rate}|Enthält {rate} {tax}',
  discount: 'Rabatt|abzgl. Rabatt|Nachlass|Sonderrabatt|abzüglich Rabatt',
  shipping:
    'Versandkosten|Versand|Porto und Verpackung|Frachtkosten|Versandkostenpauschale|Lieferkosten|Fracht',
  shippingLine:
    'Versandkosten|Versandkostenpauschale|Porto & Verpackung|Frachtkosten|Lieferpauschale',
  total:
    'Gesamtbetrag|Rechnungsbetrag|Endbetrag|Summe|Gesamt brutto|Gesamtsumme|Bruttobetrag|Gesamt|Rechnungsbetrag brutto|Endsumme|Summe brutto|Total|Gesamtbetrag brutto|Rechnungssumme|Gesamtbetrag {currency}|RECHNUNGSBETRAG|Brutto|Bruttosumme|Gesamtpreis|Rechnungsendbetrag|Zu zahlen|Gesamtbetrag inkl. {tax}',
  creditTotal:
    'Gutschriftbetrag|Gesamtbetrag|Gutschriftsbetrag|Summe|Gutschrift gesamt|Erstattungsbetrag|Endbetrag',
  amountDue:
    'Zahlbetrag|zu zahlen|Zu zahlender Betrag|Restbetrag|Offener Betrag|Noch zu zahlen|Fälliger Betrag|Zahlungsbetrag|Verbleibender Betrag|Offener Restbetrag|Zu zahlen|Forderung',
  paid: 'Anzahlung|abzgl. Anzahlung|Bereits gezahlt|Abschlag|geleistete Abschläge|Vorauszahlung|abzüglich Abschlagszahlung|Bezahlt',
  base: 'Netto|Nettobetrag|Basis|Warenwert|Bemessungsgrundlage|Netto-Betrag',
  rateColumn: 'Satz|Steuersatz|{tax}-Satz|{tax} %|St.-Satz|MwSt. %',
  taxTable: '{tax}-Aufstellung|Steuerübersicht|Aufschlüsselung {tax}|Steuern|{tax}',
  iban: 'IBAN|IBAN|IBAN|Iban',
  bic: 'BIC|BIC|SWIFT/BIC|BIC/SWIFT|SWIFT',
  bank: 'Bank|Bankverbindung|Kreditinstitut|Bank|Institut',
  accountHolder: 'Kontoinhaber|Empfänger|Zahlungsempfänger|Inhaber',
  paymentReference:
    'Verwendungszweck|Zahlungsreferenz|Betreff|Bitte angeben|Referenz|Kassenzeichen',
  paymentTitle:
    'Bankverbindung|Zahlungsinformationen|Zahlung|Unsere Bankverbindung|Zahlungshinweise|Überweisung an|Kontoverbindung',
  notes: 'Hinweise|Bemerkungen|Anmerkung|Hinweis|Zahlungsbedingungen',
  currency: 'Währung|Währung|Belegwährung|Alle Beträge in',
  inCurrency:
    'Alle Beträge in {currency}.|Alle Preise in {currency}|Währung: {currency}|Beträge in {currency}',
  dueSentences:
    'Wir bitten um Überweisung bis zum {due}.|Bitte überweisen Sie den Betrag bis zum {due} auf das unten angegebene Konto.|Zahlbar bis {due} ohne Abzug.|Bitte begleichen Sie den Rechnungsbetrag von {total} bis zum {due}.|Der Rechnungsbetrag ist fällig am {due}.|Zahlung ohne Abzug bis {due} erbeten.|Wir buchen {total} am {due} von Ihrem Konto ab.|Den Betrag von {total} überweisen Sie bitte bis spätestens {due}.',
  daySentences:
    'Zahlbar innerhalb von 14 Tagen ohne Abzug.|Zahlungsziel: 30 Tage netto.|Zahlbar sofort ohne Abzug.|Bitte überweisen Sie den Betrag innerhalb von 10 Tagen.|Zahlbar innerhalb 8 Tagen mit 2% Skonto oder 30 Tagen netto.|Der Betrag ist sofort fällig.',
  thanks:
    'Vielen Dank für Ihren Auftrag.|Wir danken für Ihren Auftrag!|Vielen Dank für Ihren Einkauf.|Vielen Dank für Ihr Vertrauen.|Wir bedanken uns für die gute Zusammenarbeit.|Herzlichen Dank für Ihre Bestellung!',
  intro:
    'für unsere Leistungen berechnen wir Ihnen:|wie vereinbart stellen wir Ihnen folgende Leistungen in Rechnung:|vielen Dank für Ihren Auftrag. Hiermit berechnen wir:|wir erlauben uns, Ihnen folgende Positionen zu berechnen:|unsere Lieferungen/Leistungen stellen wir Ihnen wie folgt in Rechnung.|',
  creditIntro:
    'Gutschrift zur Rechnung {other} vom {date}|wir schreiben Ihnen wie folgt gut:|Storno der Rechnung Nr. {other}|Korrektur zu Rechnung {other} vom {date}',
  orderIntro:
    'hiermit bestellen wir:|bitte liefern Sie uns gemäß unseren Einkaufsbedingungen:|Bitte bestätigen Sie den Auftrag.|wir bestellen aufgrund Ihres Angebots:',
  deliveryIntro:
    'wir liefern Ihnen wie vereinbart:|Bitte prüfen Sie die Ware bei Annahme.|vereinbarungsgemäß erhalten Sie:|',
  quoteIntro:
    'wir freuen uns, Ihnen folgendes Angebot zu unterbreiten:|vielen Dank für Ihre Anfrage. Gerne bieten wir an:|freibleibend bieten wir Ihnen an:',
  quoteEnd:
    'An dieses Angebot halten wir uns 30 Tage gebunden.|Das Angebot ist freibleibend.|Wir freuen uns auf Ihren Auftrag.|Lieferzeit ca. 3 Wochen.',
  questions:
    'Bei Fragen zur Rechnung erreichen Sie uns unter {phone}.|Bitte geben Sie bei der Zahlung die Rechnungsnummer {number} an.|Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.|Es gelten unsere Allgemeinen Geschäftsbedingungen.|Das Leistungsdatum entspricht dem Rechnungsdatum.|Diese Rechnung wurde maschinell erstellt und ist ohne Unterschrift gültig.|Rückfragen bitte unter {phone}.|Gerichtsstand ist {city}.|Für Reklamationen bitte die Belegnummer {number} angeben.',
  reverse:
    'Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge).|Steuerfreie innergemeinschaftliche Lieferung.|Die Steuerschuld geht auf den Leistungsempfänger über.',
  exempt:
    'Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.|Kein Ausweis der Umsatzsteuer nach § 19 UStG (Kleinunternehmer).|Umsatzsteuerfrei nach § 4 Nr. 21 UStG.',
  paidBy:
    'Betrag dankend erhalten.|Bezahlt per PayPal.|Zahlungsart: Kreditkarte|Der Betrag wurde bereits bezahlt.|Zahlungsart: SEPA-Lastschrift|Bar bezahlt.',
  carried: 'Übertrag|Zwischensumme Übertrag|Übertrag auf Folgeseite|Seitenübertrag',
  brought: 'Übertrag|Übertrag von Seite {page}|Übertrag Vorseite|Vortrag',
  salutation:
    'Sehr geehrte Damen und Herren,|Sehr geehrte Damen und Herren,|Guten Tag,|Sehr geehrter Kunde,|',
  regards: 'Mit freundlichen Grüßen|Freundliche Grüße|Mit freundlichem Gruß|Beste Grüße|',
  signature:
    'Unterschrift|Ware erhalten|Datum, Unterschrift|Ware ordnungsgemäß erhalten|Empfang bestätigt',
  discountWord: 'Rabatt',
  deliveryTitles: 'Lieferadresse|Lieferanschrift',
  words: 'In Worten|Betrag in Worten',
  guest: 'Gast|Zimmer|Anreise|Abreise|Zimmer-Nr.|Personen',
  stay: 'Übernachtung|Frühstück|Kurtaxe|Parkplatz|Minibar|Restaurant|Logis|Halbpension',
  dateColumn: 'Datum|Tag',
  charges:
    'Ihre Kosten im Überblick|Abrechnung|Verbrauchsabrechnung|Einzelaufstellung|Zusammenfassung',
  charge:
    'Grundpreis|Grundgebühr|Arbeitspreis|Strom 2.104 kWh|Internetanschluss|Verbindungen|Trinkwasser|Servicepauschale|Netzentgelt|Messstellenbetrieb',
  period: 'Abrechnungszeitraum|Leistungszeitraum|Zeitraum|Rechnungszeitraum',
  meter: 'Zählernummer|Vertragsnummer|Vertragskonto|Zählerstand|Tarif',
};
