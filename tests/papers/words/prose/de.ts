import type { ProseWords } from './en.ts';

export const de: ProseWords = {
  subjectMark: 'Betreff: ||||Betr.: |Betreff: ',
  subjects:
    'Ihre Bewerbung vom letzten Monat|Änderung unserer Bankverbindung|Einladung zur Mitgliederversammlung|Terminbestätigung|Kündigung des Vertrags {ref}|Ihre Anfrage wegen Büroräumen|Umzug in neue Räume|Anforderung von Unterlagen|Schadenmeldung {ref}|Adressänderung|Ihre Beschwerde zur Bestellung {ref}|Arbeitsangebot|Zahlungserinnerung Rechnung {ref}|2. Mahnung, Konto {ref}|Bauantrag {ref}|Ihre Mitgliedschaft',
  salutations:
    'Sehr geehrte Damen und Herren,|Sehr geehrte Frau {family},|Sehr geehrter Herr {family},|Liebe Nachbarn,|Guten Tag {name},|Liebe Mitglieder,|Sehr geehrte Kundin, sehr geehrter Kunde,',
  regards:
    'Mit freundlichen Grüßen|Freundliche Grüße|Herzliche Grüße|Hochachtungsvoll|Mit besten Grüßen',
  dateLine: '{city}, den {date}|{date}|{city}, {date}|Datum: {date}',
  enclosure: 'Anlagen|Anlage|Kopie an: Akte|P.S. An Feiertagen ist das Büro geschlossen.',
  reminder:
    'leider konnten wir zu unserer Rechnung {ref} vom {date} über {total} noch keinen Zahlungseingang feststellen.|Bitte überweisen Sie den offenen Betrag von {total} innerhalb von zehn Tagen.|Sollten Sie bereits gezahlt haben, betrachten Sie dieses Schreiben als gegenstandslos.|Wir berechnen Mahngebühren in Höhe von {fee}.|Dies ist unsere zweite Mahnung.',
  sentences:
    'vielen Dank für Ihr Schreiben, das uns letzte Woche erreicht hat.|Wir freuen uns, Ihnen mitteilen zu können, dass Ihrem Antrag stattgegeben wurde.|Bitte teilen Sie uns mit, ob Ihnen der Termin passt.|Die Versammlung findet im großen Saal hinter der Bibliothek statt.|Leider können wir Ihrem Wunsch diesmal nicht entsprechen.|Wie telefonisch besprochen, senden wir die Unterlagen gesondert zu.|Das Gebäude wird zwischen Frühjahr und Herbst saniert.|Alle Bewohner werden gebeten, ihre Fahrräder aus dem Hof zu entfernen.|Unsere Öffnungszeiten haben sich zum Jahresbeginn geändert.|Bitte unterschreiben Sie das beiliegende Formular und senden Sie es zurück.|Unsere neue Ansprechpartnerin hilft Ihnen gern weiter.|Wir bedauern die Verzögerung und danken für Ihre Geduld.|Der Vertrag endet ohne Kündigung zum Jahresende.|Bei Fragen erreichen Sie uns werktags.|Ihre persönlichen Daten werden vertraulich behandelt.|Der Ausschuss hat alle Vorschläge sorgfältig geprüft.|Eine Kopie dieses Schreibens geht an die Behörde.|Die Ergebnisse der Umfrage werden auf unserer Internetseite veröffentlicht.|Ältere Geräte sollten vor dem Winter geprüft werden.|Viele Besucher kamen trotz des schlechten Wetters mit der Bahn.|Der Garten hinter dem Haus steht allen offen.|Studien zeigen, dass kurze Pausen die Konzentration verbessern.|Der Fluss stieg in zwei Tagen um {number} Zentimeter.|Im Jahr {year} lebten etwa {number} Menschen im Dorf.|Der Bericht umfasst einen Zeitraum von {number} Monaten.',
  articles:
    'Langsame Züge, zufriedene Reisende|Wie Bienen nach Hause finden|Der alte Hafen erwacht|Kleine Geschichte des Bleistifts|Warum wir schlafen|Jahresbericht|Rundbrief|Studie zum Lärm in Städten',
  contracts:
    'Mietvertrag|Dienstleistungsvertrag|Arbeitsvertrag|Geheimhaltungsvereinbarung|Allgemeine Geschäftsbedingungen|Darlehensvertrag',
  clauses:
    '§ 1 Gegenstand des Vertrags|§ 2 Laufzeit und Kündigung|§ 3 Pflichten der Parteien|§ 4 Vergütung|§ 5 Verschwiegenheit|§ 6 Haftung|§ 7 Schlussbestimmungen|§ 8 Gerichtsstand',
  minutes:
    'Protokoll der Sitzung|Besprechungsprotokoll|Protokoll der Vorstandssitzung|Ergebnisprotokoll',
  minuteFacts: 'Datum|Ort|Anwesend|Entschuldigt|Leitung|Protokoll|Nächste Sitzung',
  forms:
    'Antrag auf Mitgliedschaft|Anmeldeformular|Schadenanzeige|Ummeldung|Fragebogen|Einwilligungserklärung',
  formFields:
    'Vorname|Nachname|Geburtsdatum|Straße|PLZ|Ort|Telefon|E-Mail|Staatsangehörigkeit|Beruf|Unterschrift|Ort, Datum|Familienstand|Versicherungsnummer|Bemerkungen',
  recipes: 'Apfelstreusel|Gemüsesuppe|Zitronenkuchen|Pfannkuchen|Linsensalat|Rindergulasch',
  ingredients:
    '200 g Mehl|2 Eier|100 ml Milch|1 Prise Salz|50 g Butter|3 Äpfel|1 TL Backpulver|2 EL Zucker|500 g Kartoffeln|1 Zwiebel|2 Karotten|1 l Brühe',
  steps:
    'Den Ofen vorheizen.|Alle Zutaten in einer Schüssel mischen.|Glatt rühren.|{number} Minuten ruhen lassen.|Goldbraun backen.|Warm servieren.|Die Abdeckung entfernen.|Die Taste drei Sekunden drücken.|Das Kabel an die Steckdose anschließen.|Warten, bis die Lampe grün leuchtet.|Den Filter einmal im Monat reinigen.|Das Gerät nicht der Feuchtigkeit aussetzen.',
  manuals:
    'Bedienungsanleitung|Kurzanleitung|Betriebsanleitung|Montageanleitung|Sicherheitshinweise',
  headings:
    'Einleitung|Methode|Ergebnisse|Sicherheit|Installation|Bedienung|Reinigung|Zusammenfassung|Hintergrund|Ausblick|Kontakt',
  tables:
    'Bevölkerung nach Bezirken|Niederschlag nach Monaten|Umsatz nach Regionen|Energieverbrauch|Fahrplan|Tabelle der Liga|Prüfergebnisse|Bilanz',
  tableHeads: 'Region|Gesamt|Veränderung|Anteil|Jahr|Punkte|Männer|Frauen|Q1|Q2|Wert|Anzahl',
  cv: 'Lebenslauf|Curriculum Vitae|Tabellarischer Lebenslauf',
  cvParts: 'Berufserfahrung|Ausbildung|Sprachen|Kenntnisse|Interessen|Persönliche Daten',
  mailHeads: 'Von|An|Betreff|Gesendet',
  bookings:
    'Buchungsbestätigung|Ihr Reiseplan|Reservierungsbestätigung|Bordkarte|Hotelreservierung|Fahrkarte',
  bookingFacts:
    'Buchungsnummer|Reisender|Flug|Abflug|Ankunft|Sitzplatz|Gate|Anreise|Abreise|Gast|Zimmertyp|Nächte',
  brochures:
    'Frühlingsangebote|Unsere Speisekarte|Neu im Sortiment|Sommerkurse|Gartentage|Winterschlussverkauf',
  prices: 'Preisliste|Speisekarte|Preise|Tarife|Gebühren',
  from: 'ab {price}|jetzt nur {price}|{price}|{price} pro Person',
};
