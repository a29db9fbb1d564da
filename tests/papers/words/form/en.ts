/** What invoices, orders and delivery notes say; choices stand between bars. */
export const en = {
  invoice: 'Invoice|INVOICE|INVOICE|Invoice|TAX INVOICE|Tax Invoice|SALES INVOICE|BILL',
  creditNote: 'Credit Note|CREDIT NOTE|Credit Memo|CREDIT MEMO|Credit note|Refund|CREDIT INVOICE',
  purchaseOrder: 'Purchase Order|PURCHASE ORDER|Order|P U R C H A S E  O R D E R|Purchase order|PO',
  deliveryNote:
    'Delivery Note|DELIVERY NOTE|Packing Slip|PACKING SLIP|Packing List|Dispatch Note|DELIVERY ORDER|Despatch Advice',
  quote: 'Quotation|QUOTE|Quote|Estimate|ESTIMATE|Proposal|Offer',
  invoiceNumber:
    'Invoice Number|Invoice No.|Invoice No|Invoice #|Invoice number|Inv. No.|Invoice ID|INVOICE NO.|No.|Bill No.|Tax Invoice No.|Invoice|Document No.|Reference',
  creditNumber:
    'Credit Note No.|Credit Note Number|Credit Memo #|Credit note no|CN No.|Number|Credit No.',
  ownOrderNumber:
    'PO Number|P.O. No.|PO #|Purchase Order No.|Order Number|Order No.|PO No|P.O. Number',
  orderNumber:
    'PO Number|Your Order No.|P.O. No.|PO #|Order Number|Order No.|Customer PO|Purchase Order|Order #|Your order',
  deliveryNoteNumber:
    'Delivery Note No.|Delivery No.|Packing Slip #|D/N No.|DO No.|Shipment No.|Delivery Note Number|Slip No.',
  quoteNumber: 'Quote No.|Quotation No.|Estimate #|Quote #',
  customerNumber:
    'Customer No.|Customer ID|Account No.|Customer Number|Account Number|Client No.|Acct #|Your account|Cust. No.|Customer #',
  invoiceDate:
    'Invoice Date|Date|Invoice date|Date of issue|Issue Date|Dated|Bill Date|Tax Point|Issued|Date of invoice|INVOICE DATE|Tax date|Billing Date',
  creditDate: 'Date|Credit Date|Credit Note Date|Issue Date|Date of issue',
  documentDate: 'Date|Document Date|Date issued|Issue Date|Dated',
  ownOrderDate: 'Order Date|Date|PO Date|P.O. Date|Date of Order|Date issued',
  deliveryNoteDate: 'Date|Delivery Date|Dispatch Date|Ship Date|Date shipped|Despatched',
  dueDate:
    'Due Date|Payment Due|Due|Date due|Due date|Pay by|Payment due by|Please pay by|DUE DATE|Payment due date|Due By',
  deliveryDate:
    'Delivery Date|Date of supply|Ship Date|Delivered|Date shipped|Supply date|Delivery date|Date of delivery',
  orderDate: 'Order Date|Ordered|Date of order|PO Date',
  requiredBy: 'Required by|Delivery by|Need by|Expected delivery|Deliver by',
  reference: 'Our Reference|Our ref|Ref|Reference|Our ref.|Job No.|Quote No.',
  yourReference: 'Your Reference|Your ref|Attn|Attention|Customer ref',
  contact: 'Contact|Sales Rep|Salesperson|Prepared by|Account manager|Handled by|Your contact',
  project: 'Project|Job|Site|Re',
  terms: 'Terms|Payment Terms|Terms of payment|Payment terms',
  termsValue: 'Net 30|30 days|Net 14|14 days net|Due on receipt|Net 60|30 days EOM|7 days|COD',
  shipVia: 'Ship Via|Carrier|Shipped by|Delivery method|Courier',
  carriers: 'UPS Ground|Own van|DHL|Royal Mail|FedEx|Collection|Pallet service',
  trackingNumber: 'Tracking No.|Consignment|Tracking #|AWB',
  page: 'Page {page} of {pages}|Page {page}/{pages}|Page: {page}|{page} / {pages}|Page {page}',
  seller: 'From|Seller|Supplier|Sold by|Issued by|Vendor|Service provider|Pay to',
  buyer:
    'Bill To|Billed To|Invoice To|To|Sold To|Customer|Bill to|Invoice to|BILL TO|Client|Billing Address|INVOICE TO|Recipient|Invoiced to',
  shipTo: 'Ship To|Deliver To|Delivery Address|SHIP TO|Ship to|Shipping Address|Delivery address',
  vendor: 'Vendor|Supplier|To|Seller|VENDOR|Supplier details|Order to',
  orderedBy: 'Buyer|Ordered by|Bill To|From|Purchaser|Invoice to',
  vatId:
    '{tax} Reg. No.|{tax} No.|{tax} Number|{tax} Registration No.|{tax} ID|{tax} Reg No|{tax} number|{tax} ID No.',
  buyerVatId: 'Your {tax} No.|Customer {tax} No.|{tax} No.|{tax} Reg. No.|Customer {tax} ID',
  taxNumber: 'Tax ID|Tax No.|Federal Tax ID|EIN',
  registration: 'Company Reg.|Registration No.|Reg. No.',
  phone: 'Phone|Tel|Tel.|T|Telephone|Ph|TEL|Phone No.',
  fax: 'Fax|F|FAX|Fax No.',
  email: 'Email|E-mail|E|Mail|email',
  web: 'Web|Website|www|W',
  director: 'Director|Managing Director|Owner',
  position: '#|Item|Line|No.|Pos.|Ln|S.No.|Sl No.|Item no',
  code: 'Item Code|SKU|Code|Part No.|Product Code|Item No.|Article|Stock Code|Ref|Part #|HSN/SAC',
  description:
    'Description|Item|Product|Details|DESCRIPTION|Item Description|Particulars|Service|Description of goods|Item & Description|Products|Work done|Description of Services',
  quantity: 'Qty|Quantity|QTY|Qty.|Units|Hours|Qty Shipped|QUANTITY|Quantity',
  quantityOrdered: 'Ordered|Qty ordered|Order Qty|Qty Ord.',
  quantityDelivered: 'Qty|Quantity|Shipped|Delivered|Qty Shipped|Qty delivered|QTY',
  unit: 'Unit|UOM|U/M|UoM|Units|Per',
  unitPrice:
    'Unit Price|Price|Rate|Unit price|Price each|Unit Cost|UNIT PRICE|Price/Unit|Each|Unit Price (excl.)',
  discountColumn: 'Disc.|Disc %|Discount|Disc',
  taxRate: '{tax} %|{tax} rate|{tax}|Tax|Tax %|{tax} Rate|{tax} %',
  taxAmount: '{tax} Amount|{tax}|Tax Amt|Tax',
  amount:
    'Amount|Total|Line Total|Net|AMOUNT|Net Amount|Amount (excl. {tax})|Ext. Price|Extended|Total price|Subtotal|Value|Net Price|Price|Line total',
  grossAmount:
    'Amount|Total|Total incl. {tax}|Gross|Amount inc. {tax}|Line Total|Gross Amount|TOTAL',
  weight: 'Weight|Net weight|Kg|Weight (kg)',
  subtotal:
    'Subtotal|Sub Total|Sub-total|Net Total|Total excl. {tax}|Total (ex {tax})|Net amount|SUBTOTAL|Total Net|Taxable amount|Net|Total before tax|Subtotal (excl. {tax})|Goods total|Invoice subtotal',
  linesTotal: 'Subtotal|Sub total|Items subtotal|Total of lines|Goods|Merchandise',
  taxLine:
    '{tax} {rate}|{tax} @ {rate}|{tax} ({rate})|{tax} {rate}|Plus {tax} {rate}|{rate} {tax}|{tax} at {rate}|Add {tax} {rate}|{tax} ({rate}) on {base}',
  taxTotal: '{tax}|Total {tax}|{tax} Total|Tax|Total Tax|{tax} amount|TOTAL {TAX}|Tax total',
  taxIncluded:
    'Includes {tax} {rate}|incl. {tax} {rate}|{tax} included ({rate})|of which {tax} {rate}|{tax} {rate} included in total',
  discount: 'Discount|Less discount|Trade discount|Less: Discount|Promo discount',
  shipping:
    'Shipping|Shipping & Handling|Delivery|Postage & packing|Freight|Carriage|Delivery charge|S&H|P&P',
  shippingLine: 'Shipping|Delivery charge|Postage and packing|Freight charges|Carriage',
  total:
    'Total|TOTAL|Grand Total|Invoice Total|Total Amount|Total due|Total Due|Total {currency}|Invoice total|Total incl. {tax}|Total (inc. {tax})|GRAND TOTAL|Gross total|Amount Payable|Total amount|Total Payable|Total amount due|Total inc {tax}|Order total|Total to pay',
  creditTotal:
    'Total|Total credit|Credit total|Total Credit|Amount credited|Total refund|CREDIT TOTAL',
  amountDue:
    'Amount Due|Balance Due|Amount due|BALANCE DUE|Balance|Total Due|Please pay|Amount payable|Outstanding|Amount to pay|Amount owing|Balance to pay|Amount Due ({currency})',
  paid: 'Paid|Deposit|Amount paid|Less deposit|Payment received|Payments|Less: Amount paid|Deposit paid|Prepaid|Credits',
  base: 'Net|Taxable|Net amount|Goods|Base|Taxable amount|Amount ex {tax}',
  rateColumn: 'Rate|{tax} rate|{tax} %|{tax} code|Tax rate',
  taxTable: '{tax} summary|{tax} analysis|Tax summary|{tax} breakdown|Tax details',
  iban: 'IBAN|IBAN No.|IBAN Number|IBAN|Iban',
  bic: 'BIC|SWIFT|BIC/SWIFT|SWIFT/BIC|Swift code|SWIFT Code',
  bank: 'Bank|Bank name|Bankers|Our bank',
  accountHolder: 'Account name|Payee|Account holder|Beneficiary|Pay to|A/c name',
  paymentReference:
    'Payment reference|Reference|Please quote|Payment ref|Quote reference|Ref. for payment',
  paymentTitle:
    'Payment details|Bank details|Payment information|How to pay|Payment instructions|Remittance|Payment|Please remit to|Bank account',
  notes: 'Notes|Remarks|Comments|Terms & Conditions|Note',
  currency: 'Currency|Currency|All amounts in|Billing currency',
  inCurrency:
    'All amounts in {currency}.|Amounts are stated in {currency}.|Currency: {currency}|Prices in {currency}',
  dueSentences:
    'Please pay by {due}.|Payment is due by {due}.|Payment due {due}.|Please transfer the amount to the account below by {due}.|Kindly settle this invoice no later than {due}.|We will collect {total} from your account on or after {due} by Direct Debit.|The amount of {total} is payable by {due}.',
  daySentences:
    'Payment within 30 days.|Payment terms: 30 days net.|Terms strictly 30 days from date of invoice.|Please make payment within 14 days of receipt.|Net 30. Interest of 1.5% per month is charged on late payments.|Payable on receipt.',
  thanks:
    'Thank you for your business!|Thank you for your business.|Thank you for your custom.|We appreciate your business.|Thanks for shopping with us!|Thank you for your order.|It was a pleasure working with you.',
  intro:
    'For our services we charge as follows:|We have pleasure in invoicing you for the following:|Thank you for your order. We invoice you as agreed:|Please find below the details of your invoice.|For the work carried out in May:|',
  creditIntro:
    'We credit your account as follows:|Credit for returned goods, see invoice {other} of {date}.|Re invoice {other}|Against invoice no. {other} dated {date}',
  orderIntro:
    'Please supply the following goods in accordance with our terms:|We hereby order the following:|Please confirm receipt of this order.|Please quote our order number on all correspondence.',
  deliveryIntro:
    'We have delivered the following goods:|Please check the goods on receipt.|Shipped to you today:|Please report shortages within 3 days.|',
  quoteIntro:
    'We are pleased to quote as follows:|Thank you for your enquiry. We offer:|Prices valid for 30 days.',
  quoteEnd:
    'This offer is valid for 30 days.|To accept this quotation, sign here and return.|We look forward to your order.|Prices are subject to change without notice.',
  questions:
    'If you have any questions about this invoice, please contact us.|Questions? Call {phone}.|Please quote the invoice number {number} with your payment.|Cheques payable to {seller}.|Make all checks payable to {seller}.|E. & O. E.|Goods remain our property until paid in full.|Registered office as above.|Please retain for your records.|This is a computer generated document. No signature is required.',
  reverse:
    'Reverse charge: customer to account for {tax}.|{tax} reverse charge applies.|Intra-community supply, {tax} exempt.|Zero rated export.',
  exempt: 'No {tax} charged: not {tax} registered.|{tax} exempt.|Exempt from {tax}.|',
  paidBy:
    'Paid by card.|Paid with PayPal.|Payment method: Visa ending 4242|Payment received with thanks.|Paid in full.|Direct Debit',
  carried: 'Carried forward|Carry over|Subtotal carried forward|Continued on next page|c/f',
  brought: 'Brought forward|Brought fwd|Subtotal brought forward|b/f',
  salutation: 'Dear Sir or Madam,|Dear {buyer},|Dear Customer,|',
  regards: 'Kind regards|Yours sincerely|Best regards|With thanks|',
  signature:
    'Signature|Received by|Authorised signature|Signed|Goods received in good order|For {seller}',
  discountWord: 'discount',
  deliveryTitles: 'Delivery address|Ship to',
  words: 'Amount in words|Amount chargeable (in words)|In words',
  guest: 'Guest|Guest name|Room|Arrival|Departure|Folio No.|Room no.',
  stay: 'Room|Breakfast|Accommodation|City tax|Parking|Minibar|Restaurant|Late check-out',
  dateColumn: 'Date|Day',
  charges: 'Your charges|Charges this period|Summary of charges|Usage and charges|Current charges',
  charge:
    'Standing charge|Line rental|Usage|Electricity 1,204 kWh|Broadband|Calls|Water supply|Service fee|Network charge|Gas 830 kWh',
  period: 'Billing period|Service period|Period|Statement period|For period',
  meter: 'Meter No.|Contract No.|Service ID|Meter reading|Plan',
};

export type FormWords = Readonly<Record<keyof typeof en, string>>;
