import type { BankWords } from './en.ts';

export const de: BankWords = {
  title:
    'Kontoauszug|KONTOAUSZUG|Auszug|Kontoauszug Girokonto|Ihr Kontoauszug|Umsatzübersicht|Kontoauszug Geschäftskonto',
  cardTitle: 'Kreditkartenabrechnung|Umsatzaufstellung Kreditkarte|Abrechnung Ihrer Kreditkarte',
  number: 'Auszug Nr.|Auszugsnummer|Auszug|Kontoauszug Nr.|Blatt',
  period:
    'Zeitraum|Auszugszeitraum|vom {from} bis {to}|{from} - {to}|Kontoumsätze vom {from} bis {to}',
  account: 'Kontonummer|Konto-Nr.|Konto|Kto.-Nr.|Kontonr.',
  holder: 'Kontoinhaber|Inhaber|Kontoinhaberin|Kunde',
  opening:
    'Anfangssaldo|Alter Kontostand|alter Saldo|Saldovortrag|Kontostand alt|Alter Saldo|Saldo Vortrag|Letzter Kontostand',
  closing:
    'Endsaldo|Neuer Kontostand|neuer Saldo|Kontostand neu|Neuer Saldo|Schlusssaldo|Kontostand|Aktueller Kontostand',
  onDate: '{label} am {date}|{label} vom {date}|{label} per {date}|{label} {date}',
  dateColumn: 'Buchung|Datum|Buchungstag|Bu.-Tag|Buch.-Datum|Buchungsdatum',
  valueColumn: 'Wert|Valuta|Wertstellung|Wertst.|Val.',
  text: 'Verwendungszweck|Buchungstext|Vorgang|Text|Erläuterung|Buchungsinformation|Auftraggeber/Empfänger, Verwendungszweck|Bu.-Text',
  debit: 'Soll|Belastung|Lastschrift|Ausgaben|Zu Ihren Lasten|Soll EUR|Belastungen',
  credit: 'Haben|Gutschrift|Einnahmen|Zu Ihren Gunsten|Haben EUR|Gutschriften',
  amount: 'Betrag|Umsatz|Betrag ({currency})|Betrag {currency}|Betrag in {currency}',
  balance: 'Saldo|Kontostand|Saldo {currency}|Kontosaldo',
  carried: 'Übertrag|Übertrag auf Blatt {next}|Zwischensaldo|Übertrag auf Folgeseite',
  brought: 'Übertrag|Übertrag von Blatt {page}|Vortrag',
  totalDebits: 'Summe Belastungen|Summe Soll|Gesamtausgaben|Ausgänge|Summe Lastschriften',
  totalCredits: 'Summe Gutschriften|Summe Haben|Gesamteinnahmen|Eingänge',
  deposits: 'Gutschriften|Eingänge|Einnahmen',
  withdrawals: 'Belastungen|Ausgänge|Ausgaben',
  summary: 'Übersicht|Zusammenfassung|Kontoübersicht|Kontostand im Überblick',
  marks: 'S/H|S/H|+/-',
  overdraft: 'Dispositionskredit|Kreditlinie|Sollzinssatz|Verfügbarer Betrag',
  minimum: 'Mindestzahlung|Abbuchung am|Kreditrahmen|Verfügbarer Rahmen',
  small:
    'Bitte beachten Sie die Hinweise auf der Rückseite.|Einwendungen sind innerhalb von 6 Wochen zu erheben.|Guthaben sind als Einlagen nach dem Einlagensicherungsgesetz entschädigungsfähig.|Schecks und Lastschriften E.v.|Sperr-Notruf 116 116|Der Rechnungsabschluss gilt als genehmigt.',
  page: 'Seite {page} von {pages}|Blatt {page}|Seite {page}/{pages}|Seite {page}',
  bankWord: 'Filiale|Geschäftsstelle|BLZ|Ihre Beraterin',
  outgoing:
    'Lastschrift {firm}|KARTENZAHLUNG {shop} {city}|SEPA-Basislastschrift {firm}|Dauerauftrag {person}|Überweisung {person}|GELDAUTOMAT {city}|SEPA-ÜBERWEISUNG an {person}|Kontoführungsentgelt|Kartenzahlung girocard {shop}|Miete {person}|Entgeltabschluss|VISA {shop} {city}|Online-Überweisung {firm} {ref}|FOLGELASTSCHRIFT {firm}|Bargeldauszahlung {city}',
  incoming:
    'Gehalt {firm}|GUTSCHRIFT {person}|LOHN GEHALT {firm}|SEPA-Gutschrift {firm} RE {ref}|Gutschrift {firm}|Überweisungsgutschrift {person}|Bareinzahlung|Erstattung {shop}|Echtzeitgutschrift {person}|Kindergeld {ref}|Scheckeinreichung {check}',
  details:
    'EREF+{ref}|MREF+{ref}|Mandat {ref}|Rechnung {ref}|{city} DE|Karte {last}|Kundennr. {ref}|DATUM {day}|CRED: DE98ZZZ09999{ref}',
};
