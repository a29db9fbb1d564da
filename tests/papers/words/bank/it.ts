import type { BankWords } from './en.ts';

export const it: BankWords = {
  title:
    'Estratto conto|ESTRATTO CONTO|Estratto conto corrente|Lista movimenti|Movimenti di conto|ESTRATTO CONTO CORRENTE|Documento di sintesi',
  cardTitle: 'Estratto conto carta di credito|Estratto conto carta|Riepilogo carta',
  number: 'Estratto conto n.|N. estratto|Numero|Foglio',
  period: 'Periodo|dal {from} al {to}|Periodo dal {from} al {to}|Movimenti dal {from} al {to}',
  account: 'Conto corrente n.|N. conto|C/C n.|Conto|Numero conto|Rapporto n.',
  holder: 'Intestatario|Intestato a|Intestatari|Cliente',
  opening:
    'Saldo iniziale|Saldo precedente|SALDO INIZIALE|Saldo contabile iniziale|Saldo al periodo precedente',
  closing:
    'Saldo finale|Saldo contabile finale|SALDO FINALE|Saldo attuale|Saldo contabile|Nuovo saldo',
  onDate: '{label} al {date}|{label} {date}|{label} del {date}',
  dateColumn: 'Data|Data contabile|Data op.|DATA|Data operazione|Data mov.',
  valueColumn: 'Valuta|Data valuta|VALUTA|Val.',
  text: 'Descrizione|Descrizione operazione|Causale|DESCRIZIONE|Operazione|Descrizione delle operazioni',
  debit: 'Dare|Addebiti|Uscite|DARE|Movimenti dare|Addebito',
  credit: 'Avere|Accrediti|Entrate|AVERE|Movimenti avere|Accredito',
  amount: 'Importo|IMPORTO|Importo ({currency})|Importo {currency}|Movimento',
  balance: 'Saldo|SALDO|Saldo {currency}|Saldo progressivo',
  carried: 'A riportare|Saldo a riportare|Riporto a nuovo|Totale progressivo',
  brought: 'Riporto|Saldo riportato|Riporto pagina precedente',
  totalDebits: 'Totale addebiti|Totale uscite|Totale dare|Totale movimenti dare',
  totalCredits: 'Totale accrediti|Totale entrate|Totale avere|Totale movimenti avere',
  deposits: 'Entrate|Accrediti|Movimenti in entrata',
  withdrawals: 'Uscite|Addebiti|Movimenti in uscita',
  summary: 'Riepilogo|Sintesi|Riepilogo del conto|Situazione del conto',
  marks: 'D/A|+/-|Segno',
  overdraft: 'Fido|Saldo disponibile|Giacenza media|Tasso debitore',
  minimum: 'Addebito in conto|Data addebito|Plafond|Disponibilità residua',
  small:
    "Salvo errori e omissioni.|Trascorsi 60 giorni l'estratto conto si intende approvato.|Conservare il presente documento.|Imposta di bollo assolta in modo virtuale.|Numero verde {phone}|Aderente al Fondo Interbancario di Tutela dei Depositi.",
  page: 'Pagina {page} di {pages}|Pag. {page}/{pages}|Foglio {page}|Pag. {page}',
  bankWord: 'Filiale|Agenzia|ABI CAB|La tua filiale',
  outgoing:
    'ADDEBITO SDD {firm}|PAGAMENTO POS {shop} {city}|BONIFICO A FAVORE DI {person}|PRELIEVO BANCOMAT {city}|Pagamento carta {shop}|UTENZE {firm}|CANONE MENSILE|IMPOSTA DI BOLLO|BONIFICO SEPA {person} AFFITTO|ADDEBITO DIRETTO {firm} {ref}|DISPOSIZIONE {person}|ASSEGNO N. {check}|COMMISSIONI|F24 {ref}',
  incoming:
    'STIPENDIO {firm}|BONIFICO DA {person}|ACCREDITO {firm}|BONIFICO SEPA {firm} FATT {ref}|VERSAMENTO CONTANTI|EMOLUMENTI {firm}|STORNO {shop}|GIROCONTO {person}|INTERESSI CREDITORI|BONIFICO ISTANTANEO {person}|VERSAMENTO ASSEGNO {check}',
  details:
    'CRO {ref}|TRN {ref}|MANDATO {ref}|FATTURA {ref}|{city} IT|CARTA *{last}|RIF. {ref}|DEL {day}|CAUSALE {ref}',
};
