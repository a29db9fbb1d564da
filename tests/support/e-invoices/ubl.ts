import { invoiceFacts, type InvoiceFacts, type Line, type Party } from './facts.ts';
import { DECLARATION, leaf, tag, type Content } from './xml.ts';

/** Peppol BIS Billing 3, XRechnung in UBL: an invoice, or a credit note. */
export function ublXml(
  facts: InvoiceFacts = invoiceFacts,
  kind: 'Invoice' | 'CreditNote' = 'Invoice',
): string {
  const { currency, otherTaxTotal: other } = facts;
  const money = (name: string, amount: Content, unit = currency): string =>
    leaf(name, amount, `currencyID="${unit}"`);
  const subtotals = facts.taxes.map((tax) =>
    tag(
      'cac:TaxSubtotal',
      money('cbc:TaxableAmount', tax.base) +
        money('cbc:TaxAmount', tax.amount) +
        tag(
          'cac:TaxCategory',
          leaf('cbc:ID', 'S') + leaf('cbc:Percent', tax.rate) + ublScheme('VAT'),
        ),
    ),
  );
  const content =
    leaf('cbc:CustomizationID', facts.profile) +
    leaf('cbc:ID', facts.number) +
    leaf('cbc:IssueDate', facts.issueDate) +
    leaf('cbc:DueDate', kind === 'Invoice' ? facts.dueDate : undefined) +
    leaf(`cbc:${kind}TypeCode`, facts.typeCode) +
    leaf('cbc:DocumentCurrencyCode', currency) +
    leaf('cbc:BuyerReference', facts.buyerReference) +
    tag('cac:OrderReference', leaf('cbc:ID', facts.orderNumber)) +
    tag('cac:AccountingSupplierParty', tag('cac:Party', ublParty(facts.seller))) +
    tag(
      'cac:AccountingCustomerParty',
      tag(
        'cac:Party',
        tag('cac:PartyIdentification', leaf('cbc:ID', facts.customerNumber)) +
          ublParty(facts.buyer),
      ),
    ) +
    tag('cac:Delivery', leaf('cbc:ActualDeliveryDate', facts.deliveryDate)) +
    tag(
      'cac:PaymentMeans',
      leaf('cbc:PaymentDueDate', kind === 'CreditNote' ? facts.dueDate : undefined) +
        leaf('cbc:PaymentID', facts.paymentReference) +
        tag(
          'cac:PayeeFinancialAccount',
          leaf('cbc:ID', facts.iban) +
            tag('cac:FinancialInstitutionBranch', leaf('cbc:ID', facts.bic)),
        ),
    ) +
    tag('cac:PaymentTerms', leaf('cbc:Note', facts.paymentTerms)) +
    tag('cac:TaxTotal', money('cbc:TaxAmount', other?.amount, other?.currency)) +
    tag('cac:TaxTotal', money('cbc:TaxAmount', facts.taxTotal) + subtotals.join('')) +
    tag(
      'cac:LegalMonetaryTotal',
      money('cbc:LineExtensionAmount', facts.lineTotal) +
        money('cbc:TaxExclusiveAmount', facts.subtotal) +
        money('cbc:TaxInclusiveAmount', facts.total) +
        money('cbc:AllowanceTotalAmount', facts.allowances) +
        money('cbc:ChargeTotalAmount', facts.charges) +
        money('cbc:PrepaidAmount', facts.prepaid) +
        money('cbc:PayableRoundingAmount', facts.rounding) +
        money('cbc:PayableAmount', facts.amountDue),
    ) +
    facts.lines.map((line) => ublLine(kind, money, line)).join('');
  const namespaces = `xmlns="urn:oasis:names:specification:ubl:schema:xsd:${kind}-2"
    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"`;
  return DECLARATION + tag(kind, content, namespaces);
}

const ublScheme = (id: string): string => tag('cac:TaxScheme', leaf('cbc:ID', id));

/** A registration, where there is a number. */
const ublRegistration = (number: Content, scheme: string): string =>
  tag('cac:PartyTaxScheme', number && leaf('cbc:CompanyID', number) + ublScheme(scheme));

const ublParty = (party: Party): string =>
  leaf('cbc:EndpointID', party.electronicAddress, 'schemeID="EM"') +
  tag('cac:PartyName', leaf('cbc:Name', party.tradingName)) +
  tag(
    'cac:PostalAddress',
    leaf('cbc:StreetName', party.street) +
      leaf('cbc:AdditionalStreetName', party.more) +
      leaf('cbc:CityName', party.city) +
      leaf('cbc:PostalZone', party.postcode) +
      tag('cac:Country', leaf('cbc:IdentificationCode', party.country)),
  ) +
  ublRegistration(party.taxNumber, 'FC') +
  ublRegistration(party.vatId, 'VAT') +
  tag(
    'cac:PartyLegalEntity',
    leaf('cbc:RegistrationName', party.name) + leaf('cbc:CompanyID', party.registrationNumber),
  ) +
  tag(
    'cac:Contact',
    leaf('cbc:Name', party.contact) +
      leaf('cbc:Telephone', party.phone) +
      leaf('cbc:ElectronicMail', party.email),
  );

function ublLine(
  kind: 'Invoice' | 'CreditNote',
  money: (name: string, amount: Content) => string,
  line: Line,
): string {
  const adjustment = (isCharge: boolean) => (amount: string) =>
    tag(
      'cac:AllowanceCharge',
      leaf('cbc:ChargeIndicator', String(isCharge)) + money('cbc:Amount', amount),
    );
  const quantity = kind === 'Invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity';
  return tag(
    `cac:${kind}Line`,
    leaf('cbc:ID', line.id) +
      leaf(quantity, line.quantity, line.unit && `unitCode="${line.unit}"`) +
      money('cbc:LineExtensionAmount', line.amount) +
      (line.allowances ?? []).map(adjustment(false)).join('') +
      (line.charges ?? []).map(adjustment(true)).join('') +
      tag(
        'cac:Item',
        leaf('cbc:Description', line.description) +
          leaf('cbc:Name', line.name) +
          tag('cac:ClassifiedTaxCategory', leaf('cbc:Percent', line.rate) + ublScheme('VAT')),
      ) +
      tag(
        'cac:Price',
        money('cbc:PriceAmount', line.price) + leaf('cbc:BaseQuantity', line.priceQuantity),
      ),
  );
}
