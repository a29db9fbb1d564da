/** On bank statements. */
export const statements = {
  opening_balance: [
    'balance on, balance as of, balance at, opening balance, balance brought forward, previous balance, starting balance, beginning balance, balance b f, b f, balance at start, brought forward, balance forward, beginning balance on, opening balance on, old balance, start balance, balance carried forward from previous statement, balance on statement opening, your opening balance, last statement balance, previous statement balance',
    'kontostand am, saldo am, saldo per, alter saldo, alter kontostand, anfangssaldo, saldovortrag, kontostand am, alter stand, letzter auszug, anfangsbestand, saldo alt, startsaldo, saldo vortrag, alter saldo vom, letzter kontostand, vorheriger saldo, eröffnungssaldo',
    'solde au, solde précédent, ancien solde, solde initial, solde antérieur, solde créditeur au, solde d ouverture, solde au début, ancien solde au, report, solde de départ, solde débiteur au',
    'saldo al, saldo a, saldo em, saldo op, saldo anterior, saldo inicial, saldo previo, saldo precedente, saldo iniziale, vorig saldo, beginsaldo, oud saldo, saldo inicial em, saldo apertura, saldo anterior em',
    'beginstand, saldo contabilístico inicial, saldo vorig afschrift, saldo do extrato anterior, balance from last statement',
  ],
  closing_balance: [
    'balance on, balance as of, balance at, closing balance, new balance, ending balance, balance carried forward, current balance, balance c f, c f, closing balance on, ending balance on, final balance, balance at end, statement balance, carried forward, your closing balance, balance on statement closing',
    'kontostand am, saldo am, saldo per, kontostand, neuer saldo, neuer kontostand, endsaldo, schlusssaldo, kontostand neu, neuer stand, saldo neu, schlussaldo, aktueller kontostand, abschlusssaldo, neuer saldo vom, kontostand per, endbestand, kontostand in eur',
    'solde au, nouveau solde, solde final, solde de clôture, solde actuel, solde à la fin, nouveau solde au, solde en fin de période, solde final au',
    'saldo al, saldo a, saldo em, saldo op, saldo final, saldo actual, saldo nuevo, saldo finale, nieuw saldo, eindsaldo, saldo attuale, saldo chiusura, nuovo saldo, saldo disponibile, saldo contabilístico, saldo contabile finale',
    'eindstand, end balance, balance at end of period, saldo huidig afschrift',
  ],
  balance: [
    'balance, saldo, solde, running balance, kontostand, balance rm, balance gbp, balance usd',
    'kontosaldo, disponible, saldo progressivo',
  ],
  debit_column: [
    'debit, debits, withdrawals, withdrawal, paid out, money out, payments, debit amount, outgoing, payments out, withdrawals debits, checks and debits, charges, debit rm',
    'soll, belastung, belastungen, ausgang, ausgänge, lastschrift, zu ihren lasten, zu lasten, auszahlung, abgang, débit, débits, cargo, cargos, debe, addebiti, addebito, dare, uscite, af, afgeschreven, bij af, débito, débitos, adeudo',
    'ausgaben, dr, amount debited, retiros, adeudos, décaissements, prélèvements et paiements, movimenti in uscita, debet, uitgaven, afschrijvingen, betalingen, saídas, levantamentos e pagamentos',
  ],
  credit_column: [
    'credit, credits, deposits, deposit, paid in, money in, receipts, credit amount, incoming, payments in, deposits credits, deposits and additions, credit rm',
    'haben, gutschrift, gutschriften, eingang, eingänge, zu ihren gunsten, zu gunsten, einzahlung, zugang, crédit, crédits, abono, abonos, haber, accrediti, accredito, avere, entrate, bij, bijgeschreven, crédito, créditos, ingreso',
    'einnahmen, cr, amount credited, depósitos, ingresos, encaissements, virements reçus, movimenti in entrata, inkomsten, bijschrijvingen, ontvangsten, entradas',
  ],
  value_date: [
    'value date, value, wert, valuta, wertstellung, valutadatum, date de valeur, date valeur, valeur, fecha valor, f valor, data valuta, rentedatum, valutadag, data valor, data valor mov, wertstellungsdatum, wert datum',
    'wertst, val, effective date, posted, valor, fec valor, fecha de valor, rente, dt valor, d valor',
  ],
  booking_date: [
    'posting date, booking date, trans date, transaction date, post date, date posted, entry date, buchungstag, buchungsdatum, buchung, bu tag, beleg, datum, date opération, date de l opération, date comptable, fecha operación, fecha oper, fecha contable, data operazione, data contabile, boekdatum, data mov, data lanc, buchungstext, buch tag, buch datum',
    'boekdag, transactiedatum, f operación, f oper',
  ],
  statement_text: [
    'details, transaction details, transaction description, particulars, narrative, reference, buchungstext, verwendungszweck, vorgang, erläuterung, text, umsatz, umsätze, buchungsinformationen, libellé, nature de l opération, opérations, concepto, movimiento, descrizione operazione, causale, descrizione, omschrijving, naam omschrijving, descritivo, descrição, beschreibung, empfänger, description, auftraggeber empfänger, buchung verwendungszweck, transaction',
    'buchungsinformation, detalle, operación, operazione, movimento, mededelingen, beschrijving, verrichting',
  ],
  statement_period: [
    'statement period, period, for the period, from, period covered, statement from, zeitraum, auszugszeitraum, abrechnungszeitraum, kontobewegungen vom, umsätze vom, für den zeitraum, période du, relevé du, du, periodo, período, desde, dal, periode, van, account activity from, transactions from, kontoauszug vom',
  ],
  account_number: [
    'account number, account no, a c no, account, account nr, card number, card no, kontonummer, konto nr, konto, kto nr, kartennummer, cuenta, número de cuenta, nº de cuenta, nº cuenta, cuenta corriente, n° de compte, compte n°, numéro de compte, compte, compte courant n°',
    'conto corrente n, n conto, c c n, conto, numero conto, rapporto n, rekeningnummer, rekening, rek nr, betaalrekening, zichtrekening, conta n º, n º de conta, conta, conta à ordem, número da conta, nº de conta',
  ],
  account_holder: [
    'account holder, account name, cardholder, kontoinhaber, kontoinhaberin, titular, titular de la cuenta, titulares, titulaire, intitulé du compte, intestatario, intestatari, intestato a, rekeninghouder, t n v, titularis, titular da conta',
  ],
  /** At the foot of a page and at the head of the next one. */
  carried: [
    'übertrag, übertrag auf blatt, übertrag auf folgeseite, übertrag von blatt, vortrag, zwischensaldo, continued on next page, brought fwd, carried fwd, suma y sigue, continúa, suma anterior, viene de la hoja anterior, à reporter, total à reporter, solde à reporter, report page suivante',
    'a riportare, riporto a nuovo, totale progressivo, riporto, saldo riportato, riporto pagina precedente, transporteren, over te brengen saldo, transport, overgebracht saldo, vervolg op volgende pagina, vervolg van blad, a transportar, transporte, saldo transportado, transporte da folha anterior',
  ],
} as const;
