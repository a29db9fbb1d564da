import type { BankWords } from './en.ts';

export const nl: BankWords = {
  title:
    'Rekeningafschrift|REKENINGAFSCHRIFT|Afschrift|Rekeningoverzicht|Bankafschrift|Rekeninguittreksel|Overzicht betaalrekening',
  cardTitle: 'Creditcardoverzicht|Rekeningoverzicht creditcard|Uw kaartuitgaven',
  number: 'Afschriftnummer|Volgnummer|Afschrift nr.|Blad',
  period: 'Periode|van {from} t/m {to}|Periode {from} - {to}|{from} t/m {to}',
  account: 'Rekeningnummer|Rekening|Rek.nr.|Betaalrekening|Zichtrekening',
  holder: 'Rekeninghouder|Ten name van|T.n.v.|Naam|Titularis',
  opening: 'Beginsaldo|Vorig saldo|Saldo vorig afschrift|Oud saldo|Beginstand|VORIG SALDO',
  closing: 'Eindsaldo|Nieuw saldo|Saldo|Eindstand|NIEUW SALDO|Huidig saldo',
  onDate: '{label} op {date}|{label} per {date}|{label} {date}',
  dateColumn: 'Datum|Boekdatum|Boekdag|DATUM|Transactiedatum',
  valueColumn: 'Rentedatum|Valuta|Valutadatum|Rente|Valuta',
  text: 'Omschrijving|Naam / Omschrijving|Mededelingen|OMSCHRIJVING|Beschrijving|Details|Verrichting',
  debit: 'Af|Debet|Bedrag af|Afgeschreven|Af (debet)|Uitgaven',
  credit: 'Bij|Credit|Bedrag bij|Bijgeschreven|Bij (credit)|Inkomsten',
  amount: 'Bedrag|BEDRAG|Bedrag ({currency})|Bedrag {currency}|Bedrag in {currency}',
  balance: 'Saldo|SALDO|Saldo na mutatie|Saldo {currency}',
  carried: 'Transporteren|Over te brengen saldo|Transport|Vervolg op volgende pagina',
  brought: 'Transport|Overgebracht saldo|Vervolg van blad {page}',
  totalDebits: 'Totaal af|Totaal afgeschreven|Totaal debet|Totaal uitgaven',
  totalCredits: 'Totaal bij|Totaal bijgeschreven|Totaal credit|Totaal inkomsten',
  deposits: 'Bijschrijvingen|Bij|Ontvangsten',
  withdrawals: 'Afschrijvingen|Af|Betalingen',
  summary: 'Samenvatting|Overzicht|Uw saldo|Saldo-overzicht',
  marks: 'Af/Bij|D/C|+/-',
  overdraft: 'Kredietlimiet|Roodstand tot|Bestedingsruimte|Debetrente',
  minimum: 'Minimaal te betalen|Incassodatum|Bestedingslimiet|Beschikbaar',
  small:
    "Controleer dit afschrift direct na ontvangst.|Deposito's vallen onder het depositogarantiestelsel.|Bewaar dit afschrift zorgvuldig.|Uw bank is aangesloten bij het Kifid.|Vragen? Bel {phone}|Wijzigingen voorbehouden.",
  page: 'Pagina {page} van {pages}|Blad {page}|Pagina {page}/{pages}|{page} van {pages}',
  bankWord: 'Kantoor|BIC|Uw kantoor|Relatiebeheerder',
  outgoing:
    'Incasso {firm}|BEA {shop} {city}|SEPA Incasso {firm}|Overboeking naar {person}|Betaalautomaat {shop}|GEA {city} {ref}|iDEAL {shop}|Periodieke overboeking {person}|Kosten rekening|Bancontact {shop} {city}|Domiciliëring {firm}|Huur {person}|Geldautomaat {city}|Betaling {firm} {ref}',
  incoming:
    'Salaris {firm}|Overboeking van {person}|SEPA Overboeking {firm}|Bijschrijving {person}|Ontvangen betaling {firm} factuur {ref}|Storting {city}|Retour {shop}|Belastingdienst teruggave {ref}|Creditrente|Loon {firm}|Tikkie {person}',
  details:
    'Kenmerk {ref}|Machtiging {ref}|Factuur {ref}|{city} NLD|Pas {last}|Omschrijving: {ref}|Datum: {day}|IBAN: NL{last}|Term: {ref}',
};
