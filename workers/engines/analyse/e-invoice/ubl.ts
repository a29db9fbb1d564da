import { creditNoteCodes, type Mapping } from './mapping.ts';

const common = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};

/** Where invoices and credit notes differ. */
type Names = Readonly<Record<'typeCode' | 'dueDate' | 'lines' | 'quantity', string>>;
type Paths = Omit<Mapping, 'syntax' | 'root' | 'creditNotes'>;

const documentPaths = {
  profile: 'cbc:CustomizationID',
  invoiceNumber: 'cbc:ID',
  issueDate: 'cbc:IssueDate',
  deliveryDate: 'cac:Delivery/cbc:ActualDeliveryDate',
  orderNumber: 'cac:OrderReference/cbc:ID',
  customerNumber: 'cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID',
  buyerReference: 'cbc:BuyerReference',
  currency: 'cbc:DocumentCurrencyCode',
  lineTotal: 'cac:LegalMonetaryTotal/cbc:LineExtensionAmount',
  allowances: 'cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount',
  charges: 'cac:LegalMonetaryTotal/cbc:ChargeTotalAmount',
  subtotal: 'cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount',
  taxTotal: [
    'cac:TaxTotal/cbc:TaxAmount[@currencyID=$currency]',
    'cac:TaxTotal/cbc:TaxAmount[@currencyID=]',
  ],
  total: 'cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount',
  prepaid: 'cac:LegalMonetaryTotal/cbc:PrepaidAmount',
  rounding: 'cac:LegalMonetaryTotal/cbc:PayableRoundingAmount',
  amountDue: 'cac:LegalMonetaryTotal/cbc:PayableAmount',
  iban: 'cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID',
  bic: 'cac:PaymentMeans/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID',
  paymentReference: 'cac:PaymentMeans/cbc:PaymentID',
  paymentTerms: 'cac:PaymentTerms/cbc:Note',
};

const partyPaths: Mapping['party'] = {
  name: ['cac:PartyLegalEntity/cbc:RegistrationName', 'cac:PartyName/cbc:Name'],
  tradingName: 'cac:PartyName/cbc:Name',
  address: {
    between: ', ',
    parts: [
      'cac:PostalAddress/cbc:StreetName',
      'cac:PostalAddress/cbc:AdditionalStreetName',
      'cac:PostalAddress/cac:AddressLine/cbc:Line',
      {
        between: ' ',
        parts: ['cac:PostalAddress/cbc:PostalZone', 'cac:PostalAddress/cbc:CityName'],
      },
      'cac:PostalAddress/cac:Country/cbc:IdentificationCode',
    ],
  },
  vatId: 'cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=VAT]/cbc:CompanyID',
  taxNumber: 'cac:PartyTaxScheme[cac:TaxScheme/cbc:ID!=VAT]/cbc:CompanyID',
  registrationNumber: 'cac:PartyLegalEntity/cbc:CompanyID',
  electronicAddress: 'cbc:EndpointID',
  contact: 'cac:Contact/cbc:Name',
  phone: 'cac:Contact/cbc:Telephone',
  email: 'cac:Contact/cbc:ElectronicMail',
};

const linePaths = (quantity: string): Mapping['line'] => ({
  id: 'cbc:ID',
  description: {
    between: ' - ',
    parts: ['cac:Item/cbc:Name', 'cac:Item/cbc:Description'],
    isDistinct: true,
  },
  quantity,
  unit: `${quantity}/@unitCode`,
  unitPrice: 'cac:Price/cbc:PriceAmount',
  priceQuantity: 'cac:Price/cbc:BaseQuantity',
  taxRate: 'cac:Item/cac:ClassifiedTaxCategory/cbc:Percent',
  allowances: { sum: 'cac:AllowanceCharge[cbc:ChargeIndicator=false]/cbc:Amount' },
  charges: { sum: 'cac:AllowanceCharge[cbc:ChargeIndicator=true]/cbc:Amount' },
  amount: 'cbc:LineExtensionAmount',
  role: null,
});

function pathsFor(names: Names): Paths {
  return {
    namespaces: common,
    values: { ...documentPaths, typeCode: names.typeCode, dueDate: names.dueDate },
    party: partyPaths,
    seller: 'cac:AccountingSupplierParty/cac:Party',
    buyer: 'cac:AccountingCustomerParty/cac:Party',
    tax: {
      rate: 'cac:TaxCategory/cbc:Percent',
      base: 'cbc:TaxableAmount',
      amount: 'cbc:TaxAmount',
      category: 'cac:TaxCategory/cbc:ID',
    },
    taxes: 'cac:TaxTotal/cac:TaxSubtotal[cbc:TaxAmount/@currencyID=$currency]',
    line: linePaths(names.quantity),
    lines: names.lines,
  };
}

/** UBL 2.1: Peppol BIS Billing 3, XRechnung. */
export const ublInvoice: Mapping = {
  syntax: 'ubl',
  root: { namespace: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2', name: 'Invoice' },
  creditNotes: creditNoteCodes,
  ...pathsFor({
    typeCode: 'cbc:InvoiceTypeCode',
    dueDate: 'cbc:DueDate',
    lines: 'cac:InvoiceLine',
    quantity: 'cbc:InvoicedQuantity',
  }),
};

export const ublCreditNote: Mapping = {
  syntax: 'ubl',
  root: {
    namespace: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
    name: 'CreditNote',
  },
  creditNotes: 'all',
  ...pathsFor({
    typeCode: 'cbc:CreditNoteTypeCode',
    dueDate: 'cac:PaymentMeans/cbc:PaymentDueDate',
    lines: 'cac:CreditNoteLine',
    quantity: 'cbc:CreditedQuantity',
  }),
};
