import { creditNoteCodes, type Mapping, type Source } from './mapping.ts';

/** Where ZUGFeRD 1.0, a draft of CII, has other names than CII. */
type Names = {
  readonly context: string;
  readonly document: string;
  readonly transaction: string;
  readonly agreement: string;
  readonly delivery: string;
  readonly settlement: string;
  readonly summation: string;
  readonly lineAgreement: string;
  readonly lineDelivery: string;
  readonly lineSettlement: string;
  readonly lineSummation: string;
  readonly rate: string;
  /** The number of a document that is referred to. */
  readonly reference: string;
};

type Paths = Omit<Mapping, 'syntax' | 'root' | 'namespaces'>;

const documentPaths = (
  { context, document, transaction, delivery, reference }: Names,
  agreement: string,
) => ({
  profile: `${context}/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID`,
  typeCode: `${document}/ram:TypeCode`,
  invoiceNumber: `${document}/ram:ID`,
  issueDate: `${document}/ram:IssueDateTime/udt:DateTimeString`,
  deliveryDate: `${transaction}/${delivery}/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString`,
  orderNumber: `${agreement}/ram:BuyerOrderReferencedDocument/${reference}`,
  customerNumber: [
    `${agreement}/ram:BuyerTradeParty/ram:ID`,
    `${agreement}/ram:BuyerTradeParty/ram:GlobalID`,
  ],
  buyerReference: `${agreement}/ram:BuyerReference`,
});

const settlementPaths = (settlement: string) => ({
  currency: `${settlement}/ram:InvoiceCurrencyCode`,
  dueDate: `${settlement}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString`,
  iban: `${settlement}/ram:SpecifiedTradeSettlementPaymentMeans/ram:PayeePartyCreditorFinancialAccount/ram:IBANID`,
  bic: `${settlement}/ram:SpecifiedTradeSettlementPaymentMeans/ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID`,
  paymentReference: `${settlement}/ram:PaymentReference`,
  paymentTerms: `${settlement}/ram:SpecifiedTradePaymentTerms/ram:Description`,
});

const summationPaths = (summation: string) => ({
  lineTotal: `${summation}/ram:LineTotalAmount`,
  allowances: `${summation}/ram:AllowanceTotalAmount`,
  charges: `${summation}/ram:ChargeTotalAmount`,
  subtotal: `${summation}/ram:TaxBasisTotalAmount`,
  taxTotal: [
    `${summation}/ram:TaxTotalAmount[@currencyID=$currency]`,
    `${summation}/ram:TaxTotalAmount[@currencyID=]`,
  ],
  total: `${summation}/ram:GrandTotalAmount`,
  prepaid: `${summation}/ram:TotalPrepaidAmount`,
  rounding: `${summation}/ram:RoundingAmount`,
  amountDue: `${summation}/ram:DuePayableAmount`,
});

const partyPaths = {
  name: 'ram:Name',
  tradingName: 'ram:SpecifiedLegalOrganization/ram:TradingBusinessName',
  address: {
    between: ', ',
    parts: [
      'ram:PostalTradeAddress/ram:LineOne',
      'ram:PostalTradeAddress/ram:LineTwo',
      'ram:PostalTradeAddress/ram:LineThree',
      {
        between: ' ',
        parts: ['ram:PostalTradeAddress/ram:PostcodeCode', 'ram:PostalTradeAddress/ram:CityName'],
      },
      'ram:PostalTradeAddress/ram:CountryID',
    ],
  },
  vatId: 'ram:SpecifiedTaxRegistration/ram:ID[@schemeID=VA]',
  taxNumber: 'ram:SpecifiedTaxRegistration/ram:ID[@schemeID=FC]',
  registrationNumber: 'ram:SpecifiedLegalOrganization/ram:ID',
  electronicAddress: 'ram:URIUniversalCommunication/ram:URIID',
  contact: ['ram:DefinedTradeContact/ram:PersonName', 'ram:DefinedTradeContact/ram:DepartmentName'],
  phone: 'ram:DefinedTradeContact/ram:TelephoneUniversalCommunication/ram:CompleteNumber',
  email: 'ram:DefinedTradeContact/ram:EmailURIUniversalCommunication/ram:URIID',
} satisfies Mapping['party'];

function linePaths(names: Names): Mapping['line'] {
  const { lineAgreement, lineDelivery, lineSettlement, lineSummation, rate } = names;
  const price = `${lineAgreement}/ram:NetPriceProductTradePrice`;
  const adjustment = (isCharge: boolean): Source => ({
    sum: `${lineSettlement}/ram:SpecifiedTradeAllowanceCharge[ram:ChargeIndicator/udt:Indicator=${isCharge}]/ram:ActualAmount`,
  });
  return {
    id: 'ram:AssociatedDocumentLineDocument/ram:LineID',
    description: {
      between: ' - ',
      parts: ['ram:SpecifiedTradeProduct/ram:Name', 'ram:SpecifiedTradeProduct/ram:Description'],
      isDistinct: true,
    },
    quantity: `${lineDelivery}/ram:BilledQuantity`,
    unit: `${lineDelivery}/ram:BilledQuantity/@unitCode`,
    unitPrice: `${price}/ram:ChargeAmount`,
    priceQuantity: `${price}/ram:BasisQuantity`,
    taxRate: `${lineSettlement}/ram:ApplicableTradeTax/${rate}`,
    allowances: adjustment(false),
    charges: adjustment(true),
    amount: `${lineSettlement}/${lineSummation}/ram:LineTotalAmount`,
    role: 'ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode',
  };
}

function pathsFor(names: Names): Paths {
  const agreement = `${names.transaction}/${names.agreement}`;
  const settlement = `${names.transaction}/${names.settlement}`;
  return {
    creditNotes: creditNoteCodes,
    values: {
      ...documentPaths(names, agreement),
      ...settlementPaths(settlement),
      ...summationPaths(`${settlement}/${names.summation}`),
    },
    party: partyPaths,
    seller: `${agreement}/ram:SellerTradeParty`,
    buyer: `${agreement}/ram:BuyerTradeParty`,
    tax: {
      rate: names.rate,
      base: 'ram:BasisAmount',
      amount: 'ram:CalculatedAmount',
      category: 'ram:CategoryCode',
    },
    taxes: `${settlement}/ram:ApplicableTradeTax`,
    line: linePaths(names),
    lines: `${names.transaction}/ram:IncludedSupplyChainTradeLineItem`,
  };
}

/** UN/CEFACT Cross Industry Invoice: Factur-X, ZUGFeRD 2, XRechnung. */
export const cii: Mapping = {
  syntax: 'cii',
  root: {
    namespace: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
    name: 'CrossIndustryInvoice',
  },
  namespaces: {
    rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
    ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
    udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  },
  ...pathsFor({
    context: 'rsm:ExchangedDocumentContext',
    document: 'rsm:ExchangedDocument',
    transaction: 'rsm:SupplyChainTradeTransaction',
    agreement: 'ram:ApplicableHeaderTradeAgreement',
    delivery: 'ram:ApplicableHeaderTradeDelivery',
    settlement: 'ram:ApplicableHeaderTradeSettlement',
    summation: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    lineAgreement: 'ram:SpecifiedLineTradeAgreement',
    lineDelivery: 'ram:SpecifiedLineTradeDelivery',
    lineSettlement: 'ram:SpecifiedLineTradeSettlement',
    lineSummation: 'ram:SpecifiedTradeSettlementLineMonetarySummation',
    rate: 'ram:RateApplicablePercent',
    reference: 'ram:IssuerAssignedID',
  }),
};

/** ZUGFeRD 1.0, of 2014. */
export const zugferd1: Mapping = {
  syntax: 'zugferd_1',
  root: { namespace: 'urn:ferd:CrossIndustryDocument:invoice:1p0', name: 'CrossIndustryDocument' },
  namespaces: {
    rsm: 'urn:ferd:CrossIndustryDocument:invoice:1p0',
    ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12',
    udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15',
  },
  ...pathsFor({
    context: 'rsm:SpecifiedExchangedDocumentContext',
    document: 'rsm:HeaderExchangedDocument',
    transaction: 'rsm:SpecifiedSupplyChainTradeTransaction',
    agreement: 'ram:ApplicableSupplyChainTradeAgreement',
    delivery: 'ram:ApplicableSupplyChainTradeDelivery',
    settlement: 'ram:ApplicableSupplyChainTradeSettlement',
    summation: 'ram:SpecifiedTradeSettlementMonetarySummation',
    lineAgreement: 'ram:SpecifiedSupplyChainTradeAgreement',
    lineDelivery: 'ram:SpecifiedSupplyChainTradeDelivery',
    lineSettlement: 'ram:SpecifiedSupplyChainTradeSettlement',
    lineSummation: 'ram:SpecifiedTradeSettlementMonetarySummation',
    rate: 'ram:ApplicablePercent',
    reference: 'ram:ID',
  }),
};
