import { invoiceFacts, type InvoiceFacts, type Line, type Party } from './facts.ts';
import { DECLARATION, leaf, tag, type Content } from './xml.ts';

const ciiNames = {
  root: 'rsm:CrossIndustryInvoice',
  namespaces: `xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
    xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
    xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"`,
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
  orderId: 'ram:IssuerAssignedID',
};

const zugferd1Names: typeof ciiNames = {
  root: 'rsm:CrossIndustryDocument',
  namespaces: `xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0"
    xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12"
    xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15"`,
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
  orderId: 'ram:ID',
};

/** Factur-X, ZUGFeRD 2, XRechnung in CII. */
export const ciiXml = (facts: InvoiceFacts = invoiceFacts): string =>
  crossIndustryXml(ciiNames, facts);

/** ZUGFeRD 1.0. */
export const zugferd1Xml = (facts: InvoiceFacts = invoiceFacts): string =>
  crossIndustryXml(zugferd1Names, facts);

function crossIndustryXml(names: typeof ciiNames, facts: InvoiceFacts): string {
  const context = tag(
    'ram:GuidelineSpecifiedDocumentContextParameter',
    leaf('ram:ID', facts.profile),
  );
  const document =
    leaf('ram:ID', facts.number) +
    leaf('ram:TypeCode', facts.typeCode) +
    tag('ram:IssueDateTime', ciiDate(facts.issueDate));
  const transaction =
    facts.lines.map((line) => ciiLine(names, line)).join('') +
    tag(names.agreement, ciiAgreement(names, facts)) +
    tag(
      names.delivery,
      tag(
        'ram:ActualDeliverySupplyChainEvent',
        tag('ram:OccurrenceDateTime', ciiDate(facts.deliveryDate)),
      ),
    ) +
    tag(names.settlement, ciiSettlement(names, facts));
  const content =
    tag(names.context, context) +
    tag(names.document, document) +
    tag(names.transaction, transaction);
  return DECLARATION + tag(names.root, content, names.namespaces);
}

const ciiDate = (iso: Content): string =>
  leaf('udt:DateTimeString', iso?.replaceAll('-', ''), 'format="102"');

const ciiAgreement = ({ orderId }: typeof ciiNames, facts: InvoiceFacts): string =>
  leaf('ram:BuyerReference', facts.buyerReference) +
  tag('ram:SellerTradeParty', ciiParty(facts.seller)) +
  tag('ram:BuyerTradeParty', leaf('ram:ID', facts.customerNumber) + ciiParty(facts.buyer)) +
  tag('ram:BuyerOrderReferencedDocument', leaf(orderId, facts.orderNumber));

const ciiParty = (party: Party): string =>
  leaf('ram:Name', party.name) +
  tag(
    'ram:SpecifiedLegalOrganization',
    leaf('ram:ID', party.registrationNumber) + leaf('ram:TradingBusinessName', party.tradingName),
  ) +
  tag(
    'ram:DefinedTradeContact',
    leaf('ram:PersonName', party.contact) +
      tag('ram:TelephoneUniversalCommunication', leaf('ram:CompleteNumber', party.phone)) +
      tag('ram:EmailURIUniversalCommunication', leaf('ram:URIID', party.email)),
  ) +
  tag(
    'ram:PostalTradeAddress',
    leaf('ram:PostcodeCode', party.postcode) +
      leaf('ram:LineOne', party.street) +
      leaf('ram:LineTwo', party.more) +
      leaf('ram:CityName', party.city) +
      leaf('ram:CountryID', party.country),
  ) +
  tag(
    'ram:URIUniversalCommunication',
    leaf('ram:URIID', party.electronicAddress, 'schemeID="EM"'),
  ) +
  tag('ram:SpecifiedTaxRegistration', leaf('ram:ID', party.taxNumber, 'schemeID="FC"')) +
  tag('ram:SpecifiedTaxRegistration', leaf('ram:ID', party.vatId, 'schemeID="VA"'));

function ciiSettlement({ rate, summation }: typeof ciiNames, facts: InvoiceFacts): string {
  const { otherTaxTotal: other } = facts;
  const taxes = facts.taxes.map((tax) =>
    tag(
      'ram:ApplicableTradeTax',
      leaf('ram:CalculatedAmount', tax.amount) +
        leaf('ram:TypeCode', 'VAT') +
        leaf('ram:BasisAmount', tax.base) +
        leaf('ram:CategoryCode', 'S') +
        leaf(rate, tax.rate),
    ),
  );
  const totals =
    leaf('ram:LineTotalAmount', facts.lineTotal) +
    leaf('ram:ChargeTotalAmount', facts.charges) +
    leaf('ram:AllowanceTotalAmount', facts.allowances) +
    leaf('ram:TaxBasisTotalAmount', facts.subtotal) +
    leaf('ram:TaxTotalAmount', other?.amount, `currencyID="${other?.currency}"`) +
    leaf('ram:TaxTotalAmount', facts.taxTotal, `currencyID="${facts.currency}"`) +
    leaf('ram:RoundingAmount', facts.rounding) +
    leaf('ram:GrandTotalAmount', facts.total) +
    leaf('ram:TotalPrepaidAmount', facts.prepaid) +
    leaf('ram:DuePayableAmount', facts.amountDue);
  return (
    leaf('ram:PaymentReference', facts.paymentReference) +
    leaf('ram:InvoiceCurrencyCode', facts.currency) +
    tag(
      'ram:SpecifiedTradeSettlementPaymentMeans',
      tag('ram:PayeePartyCreditorFinancialAccount', leaf('ram:IBANID', facts.iban)) +
        tag('ram:PayeeSpecifiedCreditorFinancialInstitution', leaf('ram:BICID', facts.bic)),
    ) +
    taxes.join('') +
    tag(
      'ram:SpecifiedTradePaymentTerms',
      leaf('ram:Description', facts.paymentTerms) +
        tag('ram:DueDateDateTime', ciiDate(facts.dueDate)),
    ) +
    tag(summation, totals)
  );
}

function ciiLine(names: typeof ciiNames, line: Line): string {
  const price =
    leaf('ram:ChargeAmount', line.price) + leaf('ram:BasisQuantity', line.priceQuantity);
  const settlement =
    tag('ram:ApplicableTradeTax', leaf('ram:TypeCode', 'VAT') + leaf(names.rate, line.rate)) +
    (line.allowances ?? []).map(ciiAdjustment(false)).join('') +
    (line.charges ?? []).map(ciiAdjustment(true)).join('') +
    tag(names.lineSummation, leaf('ram:LineTotalAmount', line.amount));
  return tag(
    'ram:IncludedSupplyChainTradeLineItem',
    tag(
      'ram:AssociatedDocumentLineDocument',
      leaf('ram:LineID', line.id) + leaf('ram:LineStatusReasonCode', line.role),
    ) +
      tag(
        'ram:SpecifiedTradeProduct',
        leaf('ram:Name', line.name) + leaf('ram:Description', line.description),
      ) +
      tag(names.lineAgreement, tag('ram:NetPriceProductTradePrice', price)) +
      tag(
        names.lineDelivery,
        leaf('ram:BilledQuantity', line.quantity, line.unit && `unitCode="${line.unit}"`),
      ) +
      tag(names.lineSettlement, settlement),
  );
}

const ciiAdjustment = (isCharge: boolean) => (amount: string) =>
  tag(
    'ram:SpecifiedTradeAllowanceCharge',
    tag('ram:ChargeIndicator', leaf('udt:Indicator', String(isCharge))) +
      leaf('ram:ActualAmount', amount),
  );
