import type { FormWords } from './en.ts';

export const nl: FormWords = {
  invoice: 'Factuur|FACTUUR|Factuur|FACTUUR|Verkoopfactuur|Nota|Rekening',
  creditNote: 'Creditnota|CREDITNOTA|Creditfactuur|CREDITFACTUUR|Credit nota|Kredietnota',
  purchaseOrder: 'Inkooporder|INKOOPORDER|Bestelling|Bestelbon|Inkoopopdracht|BESTELBON|Order',
  deliveryNote: 'Pakbon|PAKBON|Leverbon|Afleverbon|Leveringsbon|Vrachtbrief|Zendnota',
  quote: 'Offerte|OFFERTE|Prijsopgave|Prijsaanvraag|Aanbieding',
  invoiceNumber:
    'Factuurnummer|Factuurnr.|Factuur nr.|Factuurnr|Nummer|Factuur|Fact.nr.|Nr.|Factuur-nr.|Onze factuur',
  creditNumber: 'Creditnota nr.|Creditnummer|Factuurnummer|Nummer|Creditfactuurnummer|Nr.',
  ownOrderNumber: 'Ordernummer|Inkoopordernr.|Bestelnummer|Order nr.|Bestelbon nr.|Inkooporder',
  orderNumber:
    'Ordernummer|Uw ordernummer|Bestelnummer|Uw order|Ordernr.|Uw bestelling|PO-nummer|Bestelling nr.',
  deliveryNoteNumber:
    'Pakbonnummer|Pakbon nr.|Leverbonnummer|Bonnummer|Afleverbon nr.|Leveringsbon nr.',
  quoteNumber: 'Offertenummer|Offerte nr.|Offertenr.',
  customerNumber:
    'Klantnummer|Debiteurnummer|Debiteurnr.|Klantnr.|Relatienummer|Klantcode|Uw klantnummer|Debiteur',
  invoiceDate: 'Factuurdatum|Datum|Factuurdatum|Datum factuur|d.d.|Factuur datum|Factuurdat.',
  creditDate: 'Datum|Creditdatum|Factuurdatum',
  documentDate: 'Datum|Offertedatum|Documentdatum',
  ownOrderDate: 'Orderdatum|Datum|Besteldatum|Bestelling d.d.',
  deliveryNoteDate: 'Leverdatum|Datum|Leveringsdatum|Verzenddatum|Pakbondatum',
  dueDate:
    'Vervaldatum|Vervaldag|Uiterste betaaldatum|Te betalen voor|Betalen voor|Uiterlijk betalen op|Verval datum|Betaaldatum|Te betalen vóór',
  deliveryDate: 'Leverdatum|Leveringsdatum|Datum levering|Geleverd op|Datum prestatie',
  orderDate: 'Orderdatum|Besteldatum|Besteld op|Uw bestelling van',
  requiredBy: 'Gewenste leverdatum|Leveren voor|Levering uiterlijk|Gevraagde leverdatum',
  reference: 'Onze referentie|Ons kenmerk|Referentie|Dossier|Werkbon|Contractnummer',
  yourReference: 'Uw referentie|Uw kenmerk|T.a.v.|Uw ref.',
  contact: 'Contactpersoon|Behandeld door|Verkoper|Uw contactpersoon|Contact',
  project: 'Project|Werk|Betreft|Werkadres',
  terms: 'Betalingsconditie|Betaaltermijn|Betalingstermijn|Betalingsvoorwaarden|Betaalwijze',
  termsValue: '14 dagen|30 dagen netto|Binnen 8 dagen|Automatische incasso|Contant|30 dagen|iDEAL',
  shipVia: 'Verzendwijze|Vervoerder|Levering via|Transport',
  carriers: 'PostNL|Eigen vervoer|DHL|Afhalen|Koerier|DPD',
  trackingNumber: 'Track & Trace|Zendingnummer|Colli',
  page: 'Pagina {page} van {pages}|Pagina {page}/{pages}|Pagina: {page}|Blad {page}|{page} van {pages}|Pag. {page}',
  seller: 'Leverancier|Afzender|Verkoper|Van|Factuur van',
  buyer:
    'Factuuradres|Klant|Factuur aan|Aan|Debiteur|Factureren aan|Opdrachtgever|Geadresseerde|Klantgegevens',
  shipTo: 'Afleveradres|Leveradres|Bezorgadres|Verzendadres|Leveringsadres',
  vendor: 'Leverancier|Aan|Verkoper|Bestellen bij',
  orderedBy: 'Besteller|Factuuradres|Opdrachtgever|Koper|Besteld door',
  vatId:
    'BTW-nummer|BTW nr.|Btw-nr.|BTW-id|BTW|btw-nummer|Btw-identificatienummer|BTW nummer|Btw nr',
  buyerVatId: 'Uw BTW-nummer|BTW-nr. klant|Uw btw-nr.|Btw-nummer klant',
  taxNumber: 'Fiscaal nummer|RSIN',
  registration: 'KvK|KvK-nummer|Ondernemingsnummer|RPR',
  phone: 'Tel.|Telefoon|T|Tel|Telefoonnr.|T:',
  fax: 'Fax|F|Fax',
  email: 'E-mail|Email|E|Mail',
  web: 'Website|Web|I|www',
  director: 'Directeur|Eigenaar|Zaakvoerder',
  position: 'Pos.|Nr.|#|Regel|Nr',
  code: 'Artikelnr.|Artikel|Code|Art.nr.|Artikelcode|Art. nr.|Productcode',
  description:
    'Omschrijving|Beschrijving|OMSCHRIJVING|Artikel|Product|Omschrijving werkzaamheden|Artikelomschrijving|Dienst|Specificatie|Benaming',
  quantity: 'Aantal|Aant.|AANTAL|Hoeveelheid|Uren|Aantal|Qty',
  quantityOrdered: 'Besteld|Aantal besteld|Best.',
  quantityDelivered: 'Aantal|Geleverd|Aantal geleverd|Hoeveelheid',
  unit: 'Eenheid|Eenh.|Eh.|Per|Eenh',
  unitPrice:
    'Prijs|Stuksprijs|Prijs per stuk|Eenheidsprijs|Tarief|PRIJS|P/st|Prijs p/e|Eenh. prijs|Prijs/eenheid',
  discountColumn: 'Korting|Kort. %|Korting %|Krt.',
  taxRate: 'BTW|BTW %|btw|BTW-tarief|% btw|Btw-%',
  taxAmount: 'BTW|BTW-bedrag|Btw bedrag',
  amount:
    'Bedrag|Totaal|BEDRAG|Bedrag excl. BTW|Totaal excl.|Netto|Regeltotaal|Totaalprijs|Bedrag excl.|Netto bedrag',
  grossAmount: 'Bedrag|Totaal|Totaal incl. BTW|Bedrag incl.|Totaalprijs',
  weight: 'Gewicht|Gewicht kg|Kg',
  subtotal:
    'Subtotaal|Totaal excl. BTW|Totaal exclusief btw|Netto|Netto bedrag|Bedrag excl. BTW|Subtotaal excl. btw|Totaal excl. btw|Goederenbedrag|Totaal netto|Maatstaf van heffing|Excl. btw',
  linesTotal: 'Subtotaal|Totaal regels|Goederen|Totaal artikelen',
  taxLine:
    'BTW {rate}|{rate} BTW|btw {rate}|BTW ({rate})|BTW {rate} over {base}|Btw {rate}|{rate} btw over {base}|B.T.W. {rate}',
  taxTotal: 'BTW|Totaal BTW|BTW-bedrag|Btw|Totaal btw|BTW bedrag',
  taxIncluded: 'waarvan BTW {rate}|incl. {rate} btw|Inclusief BTW {rate}|BTW {rate} inbegrepen',
  discount: 'Korting|Af: korting|Kortingsbedrag|Actiekorting',
  shipping: 'Verzendkosten|Vrachtkosten|Bezorgkosten|Transportkosten|Porto',
  shippingLine: 'Verzendkosten|Bezorgkosten|Transportkosten|Verzendkosten NL',
  total:
    'Totaal|Totaal incl. BTW|Te betalen|Totaalbedrag|TOTAAL|Totaal inclusief btw|Factuurbedrag|Totaal te betalen|Totaal {currency}|Eindtotaal|Totaal te voldoen|Te voldoen|Factuurtotaal|Bedrag incl. BTW|Totaal factuur|Totaal incl. btw',
  creditTotal:
    'Totaal|Totaal incl. BTW|Totaal credit|Te ontvangen|Creditbedrag|Totaal te crediteren',
  amountDue:
    'Te betalen|Nog te betalen|Openstaand bedrag|Te voldoen|Restant|Te betalen bedrag|Openstaand|Saldo te betalen|Resteert te betalen',
  paid: 'Aanbetaling|Reeds betaald|Voldaan|Voorschot|Reeds voldaan|Betaald|Af: aanbetaling',
  base: 'Grondslag|Bedrag|Over|Netto|Excl. BTW|Maatstaf',
  rateColumn: 'BTW %|Tarief|BTW-tarief|Perc.|btw %',
  taxTable: 'BTW-specificatie|BTW overzicht|Specificatie btw|BTW',
  iban: 'IBAN|IBAN|Rekeningnummer|IBAN|Bankrekening|Rek.nr.',
  bic: 'BIC|BIC|SWIFT|BIC-code|Swift/BIC',
  bank: 'Bank|Bank|Bankier',
  accountHolder: 'T.n.v.|Ten name van|Begunstigde|Rekeninghouder|tnv',
  paymentReference:
    'Betalingskenmerk|Onder vermelding van|Kenmerk|Mededeling|O.v.v.|Gestructureerde mededeling',
  paymentTitle: 'Betalingsgegevens|Betaling|Bankgegevens|Betaalinformatie|Betaalgegevens',
  notes: 'Opmerkingen|Opmerking|Bijzonderheden|Voorwaarden',
  currency: 'Valuta|Munt|Bedragen in',
  inCurrency:
    'Alle bedragen in {currency}.|Bedragen in {currency}|Valuta: {currency}|Prijzen in {currency}',
  dueSentences:
    'Wij verzoeken u het bedrag vóór {due} over te maken.|Gelieve te betalen voor {due}.|Graag ontvangen wij uw betaling uiterlijk {due}.|Te betalen vóór {due} onder vermelding van het factuurnummer.|Het bedrag van {total} wordt omstreeks {due} van uw rekening afgeschreven.|Wij verzoeken u vriendelijk {total} te voldoen voor {due}.',
  daySentences:
    'Betaling binnen 14 dagen na factuurdatum.|Betalingstermijn 30 dagen.|Gelieve binnen 8 dagen te betalen.|Betaling binnen 30 dagen netto.|Contant te voldoen.|Wij verzoeken u binnen 14 dagen te betalen onder vermelding van het factuurnummer.',
  thanks:
    'Bedankt voor uw bestelling!|Hartelijk dank voor uw opdracht.|Dank voor het vertrouwen.|Bedankt voor uw aankoop.|Wij danken u voor uw opdracht.',
  intro:
    'Hierbij brengen wij u in rekening:|Voor de volgende werkzaamheden:|Conform afspraak factureren wij u:|Hierbij ontvangt u de factuur voor:|',
  creditIntro:
    'Credit op factuur {other} d.d. {date}|Creditering factuur {other}|Retour goederen, factuur {other}|Wij crediteren u als volgt:',
  orderIntro:
    'Hierbij bestellen wij:|Gelieve te leveren:|Graag ontvangen wij een orderbevestiging.|Conform uw offerte bestellen wij:',
  deliveryIntro:
    'Wij leveren u hierbij:|Graag de goederen bij ontvangst controleren.|De volgende artikelen zijn verzonden:|',
  quoteIntro:
    'Naar aanleiding van uw aanvraag bieden wij aan:|Hierbij ontvangt u onze offerte:|Vrijblijvend bieden wij u aan:',
  quoteEnd:
    'Deze offerte is 30 dagen geldig.|Voor akkoord, datum en handtekening:|Prijzen exclusief btw.|Wij zien uw reactie met belangstelling tegemoet.',
  questions:
    'Vragen over deze factuur? Bel {phone}.|Vermeld bij betaling het factuurnummer {number}.|Op al onze leveringen zijn onze algemene voorwaarden van toepassing.|Geleverde goederen blijven ons eigendom tot volledige betaling.|Reclames binnen 8 dagen na levering.|Deze factuur is digitaal opgemaakt.|Op al onze overeenkomsten zijn de voorwaarden van toepassing, gedeponeerd bij de KvK.',
  reverse: 'Btw verlegd.|BTW verlegd naar de afnemer.|Intracommunautaire levering, 0% btw.',
  exempt:
    'Vrijgesteld van btw, kleineondernemersregeling.|Factuur vrijgesteld van OB o.g.v. artikel 25 Wet OB.|Vrijgesteld van btw.',
  paidBy:
    'Betaald via iDEAL.|Voldaan per pin.|Reeds betaald, dank u.|Betaalwijze: iDEAL|Automatische incasso|Contant voldaan.',
  carried: 'Transporteren|Transport|Over te brengen|Subtotaal transport',
  brought: 'Transport|Transport vorige pagina|Overgebracht',
  salutation: 'Geachte heer, mevrouw,|Geachte relatie,|Beste klant,|',
  regards: 'Met vriendelijke groet|Hoogachtend|Vriendelijke groeten|',
  signature: 'Handtekening|Ontvangen door|Voor ontvangst|Naam en handtekening|Voor akkoord',
  discountWord: 'korting',
  deliveryTitles: 'Afleveradres|Leveradres',
  words: 'Bedrag in letters|Zegge',
  guest: 'Gast|Kamer|Aankomst|Vertrek|Kamernummer|Personen',
  stay: 'Overnachting|Ontbijt|Toeristenbelasting|Parkeren|Minibar|Restaurant|Logies|Halfpension',
  dateColumn: 'Datum|Dag',
  charges: 'Specificatie|Uw kosten|Overzicht van uw kosten|Verbruik en kosten',
  charge:
    'Vastrecht|Abonnement|Verbruik|Stroom 1.204 kWh|Internet|Gesprekken|Drinkwater|Servicekosten|Netbeheer|Gas 830 m3',
  period: 'Periode|Factuurperiode|Verbruiksperiode|Leveringsperiode',
  meter: 'Meternummer|Contractnummer|EAN-code|Meterstand|Tarief',
};
