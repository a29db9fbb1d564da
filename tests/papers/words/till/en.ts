/** What tills print; choices stand between bars. */
export const en = {
  welcome:
    'WELCOME|Welcome to our store|*** COPY ***|CUSTOMER COPY|Thank you for visiting|RECEIPT|REPRINT',
  titles:
    'RECEIPT|Receipt|SALES RECEIPT|TAX INVOICE|Simplified Tax Invoice|CASH BILL|Invoice|Cash Sales|BILL|TAX INVOICE|GUEST CHECK',
  number:
    'Receipt No.|Receipt #|Invoice No|Bill No.|Trans #|Check #|Receipt No|Ref No|Invoice No.|Doc No.|Order #|TRN|Slip No.|Trans No|Ticket #',
  date: 'Date|DATE|Date|Trans Date|Invoice Date|Bill Date',
  time: 'Time|TIME|Time',
  dateTime: 'Date/Time|Date & Time|Printed|Date',
  till: 'Till|Reg|Register|POS|Terminal|Counter|Lane|Station',
  store: 'Store|Branch|Outlet|Store #',
  cashier: 'Cashier|Served by|Server|Operator|Staff|Your cashier|Clerk|Sales Person|Host',
  table: 'Table|Tbl|Table No.|TABLE',
  guests: 'Guests|Covers|Pax|Gst',
  phone: 'Tel|Tel:|Phone|TEL|Ph|T:|Tel No|',
  vatId: '{tax} No|{tax} Reg No|{tax} ID|{tax} Number|{tax} Reg|{tax} REG NO.',
  item: 'ITEM|Description|Item|DESCRIPTION|Product|Item Name',
  quantity: 'QTY|Qty|Qty.|QTY',
  price: 'PRICE|Price|U.Price|Unit|RATE|Price',
  amount: 'AMOUNT|Amount|Amt|TOTAL|Total|Amt(RM)',
  subtotal:
    'SUBTOTAL|Subtotal|Sub Total|Sub-Total|SUB TOTAL|Subtotal|Net Total|Total Excl. {tax}|Total (Excluding {tax})|Food & Bev Total',
  taxLine:
    '{tax} {rate}|{tax}|TAX|{tax} ({rate})|Tax {rate}|{tax} @ {rate}|Total {tax}|Sales Tax {rate}',
  taxIncluded:
    '{tax} Included|Incl. {tax} {rate}|{tax} {rate} incl.|Total includes {tax} {rate}|{tax} amount',
  total:
    'TOTAL|Total|GRAND TOTAL|Grand Total|TOTAL DUE|Total Due|TOTAL TO PAY|Amount Due|BALANCE DUE|Total Amount|NET TOTAL|Bill Total|TOTAL AMOUNT|Balance|Total Sales (Inclusive of {tax})|Total Inclusive {tax}|Nett Total|Total Payable|TOTAL SALES',
  rounding: 'Rounding|Rounding Adj|ROUNDING ADJUSTMENT|Rounding Adj.|Round Off|Rounding',
  rounded:
    'Total Rounded|ROUNDED TOTAL|Rounded Total|Total After Rounding|Net Payable|Rounded Total (RM)',
  discount: 'Discount|DISC|Member Discount|Savings|Coupon|Promo|You saved',
  service: 'Service Charge|Svc Chg|Service Chrg|SERVICE CHARGE',
  tip: 'Tip|Gratuity|TIP|Tip Amount',
  tipped: 'TOTAL|Total|Total w/ Tip|TOTAL WITH TIP',
  cash: 'CASH|Cash|Cash Tendered|CASH TEND|Cash Received|Amount Tendered|Tendered|CASH PAYMENT|Paid Cash',
  change: 'CHANGE|Change|Change Due|CHANGE DUE|Change Given|Your Change',
  card: 'VISA|MASTERCARD|VISA DEBIT|Credit Card|CARD|AMEX|Visa Contactless|DEBIT|Debit Card|MASTER CARD|Card Payment|EFTPOS',
  cardNumber: 'Card No.|Acct|Card|Card #|Account|PAN|Card No',
  approval: 'Auth Code|Approval|AUTH|APPR CODE|Auth No.|Appr. Code',
  terminal: 'Terminal ID|TID|Merchant ID|MID|Term ID',
  aid: 'AID|App ID',
  approved: 'APPROVED|Approved - Thank You|TRANSACTION APPROVED|SALE|PIN VERIFIED|CONTACTLESS',
  signature: 'Signature ____________|X________________|NO SIGNATURE REQUIRED|',
  items: 'Items|No. of items|Item Count|ITEMS SOLD|Total Qty|Total Items|Qty(s)',
  points: 'Points earned|Your points|Loyalty points|Reward balance|Member points',
  thanks:
    'Thank you!|THANK YOU|Thank you, come again|Have a nice day!|THANK YOU FOR SHOPPING WITH US|Thank You. Please Come Again|See you again soon|Thanks for your visit!',
  returns:
    'Returns within 30 days with receipt|No refund without receipt|Goods sold are not returnable|Please retain receipt for exchange|GOODS SOLD ARE NOT RETURNABLE FOR REFUND OR EXCHANGE|Exchange within 7 days|Ask about our loyalty card|Tell us how we did: survey.example|Open daily 8am - 10pm|Follow us on Instagram',
  tax: 'Tax|{tax}|Tax Amt',
  net: 'Net|Goods Amt|Amount (RM)|Excl.|Goods Amount',
  gross: 'Gross|Total|Incl.',
  rateCode: 'Rate|Code|Tax Code|{tax} Code',
  summary: '{tax} Summary|{tax} SUMMARY|{tax} analysis|Tax Summary|',
  pump: 'PUMP|Pump No.|Pump #',
  litres: 'Litres|Gallons|Volume|Gal',
  perLitre: 'Price/L|PRICE/GAL|Per litre|Price/Gal',
  odometer: 'Odometer|Vehicle|Car reg',
  entry: 'Entry|IN|Entry time|Arrived|Time in',
  exit: 'Exit|OUT|Exit time|Paid at|Time out',
  duration: 'Duration|Length of stay|Parking time|Stay',
  plate: 'Plate|Vehicle No.|Ticket No.|Car park ticket',
  fee: 'Parking fee|Fee|Parking charge|Tariff',
  trip: 'Fare|Trip|Journey|From|To|Distance',
  received: 'Received with thanks from|Received from|Paid by',
  sumOf: 'the sum of|Amount|Amount received',
  forWhat: 'for|Being payment for|In respect of',
  order: 'Order|Order No.|Ticket|Order #',
  orderKinds: 'Dine In|Take Away|Eat In|To Go|DELIVERY|Take out',
};

export type TillWords = Readonly<Record<keyof typeof en, string>>;
