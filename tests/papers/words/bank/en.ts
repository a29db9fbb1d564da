/** What banks print; choices stand between bars. */
export const en = {
  title:
    'Account Statement|Bank Statement|Statement of Account|STATEMENT|Your statement|Current Account Statement|Checking Account Statement|Transaction History|Monthly Statement',
  cardTitle:
    'Credit Card Statement|Card Statement|Your Credit Card Statement|Statement of Credit Card Account',
  number: 'Statement number|Statement no.|Sheet number|Statement No',
  period:
    'Statement period|Period|Period covered|From {from} to {to}|{from} to {to}|Statement Period|For the period',
  account: 'Account number|Account No.|Account|Acct No.|A/C No|Account Number|Primary account',
  holder: 'Account holder|Account name|Customer|Name|Account Name|In the name of',
  opening:
    'Opening balance|Balance brought forward|Previous balance|Beginning balance|Start balance|Opening Balance|BALANCE BROUGHT FORWARD|Balance from last statement|Starting Balance',
  closing:
    'Closing balance|Balance carried forward|New balance|Ending balance|End balance|Closing Balance|BALANCE CARRIED FORWARD|Balance at end of period|Ending Balance',
  onDate: '{label} on {date}|{label} {date}|{label} as of {date}|{label} at {date}',
  dateColumn: 'Date|Posting date|Transaction date|Date|Txn Date|DATE',
  valueColumn: 'Value date|Value Date|Value|Effective date|Posted',
  text: 'Description|Details|Transaction|Particulars|Transaction details|Narrative|Payment type and details|DESCRIPTION|Transaction Description',
  debit: 'Debit|Paid out|Withdrawals|Money out|Debits|Withdrawal|DR|Payments out|Amount Debited',
  credit: 'Credit|Paid in|Deposits|Money in|Credits|Deposit|CR|Receipts|Amount Credited',
  amount: 'Amount|Amount ({currency})|AMOUNT|Transaction amount|Amount {currency}',
  balance: 'Balance|Running balance|Account balance|BALANCE|Balance ({currency})|Daily balance',
  carried: 'Carried forward|Balance carried forward|Continued on next page|Page total c/f',
  brought: 'Brought forward|Balance brought forward|Brought fwd',
  totalDebits:
    'Total debits|Total paid out|Money out|Total withdrawals|Withdrawals and other debits|Payments out',
  totalCredits:
    'Total credits|Total paid in|Money in|Total deposits|Deposits and other credits|Payments in',
  deposits: 'Deposits and Additions|Deposits and other credits|Deposits|Money In',
  withdrawals:
    'Withdrawals and other debits|Electronic Withdrawals|ATM & Debit Card Withdrawals|Withdrawals|Money Out',
  summary: 'Account summary|Summary|CHECKING SUMMARY|Balance summary|Your account at a glance',
  marks: 'D/C|DR/CR|Dr/Cr',
  overdraft: 'Arranged overdraft limit|Credit limit|Interest rate|Available balance',
  minimum: 'Minimum payment due|Payment due date|Total credit limit|Available credit',
  small:
    'Please examine this statement and report errors within 30 days.|Member FDIC.|Your deposit is protected up to the legal limit.|Interest is calculated daily.|Registered in England and Wales.|Please keep this statement safe.|Call us on {phone} if your card is lost.',
  page: 'Page {page} of {pages}|Page {page}|{page}/{pages}|Sheet {page}',
  bankWord: 'Branch|Branch code|Branch address|Your branch',
  outgoing:
    'CARD PAYMENT {shop}|Direct Debit {firm}|DD {firm} REF {ref}|POS {shop} {city}|ATM WITHDRAWAL {city}|Standing order {person}|Transfer to {person}|{firm} Bill Payment|SERVICE CHARGE|Card purchase {shop} {city}|CHEQUE {check}|BP {firm}|VISA {shop} {city}|Online payment {firm} {ref}|MONTHLY MAINTENANCE FEE|Rent {person}|Contactless {shop}|PURCHASE AUTHORIZED ON {day} {shop}',
  incoming:
    'SALARY {firm}|Bank Giro Credit {firm}|Transfer from {person}|DEPOSIT|FASTER PAYMENT {person}|Refund {shop}|INTEREST PAID|Payment received {firm} INV {ref}|Direct deposit {firm} PAYROLL|Mobile deposit|BACS {firm}|CREDIT {firm} {ref}',
  details:
    'REF {ref}|Card ending {last}|{city} GB|MANDATE {ref}|VALUE DATE {day}|On {day}|ID {ref}|Invoice {ref}',
};

export type BankWords = Readonly<Record<keyof typeof en, string>>;
