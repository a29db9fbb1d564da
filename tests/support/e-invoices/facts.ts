/* What invented companies invoice each other. */

export type Party = {
  readonly name?: string | undefined;
  readonly tradingName?: string | undefined;
  readonly street?: string | undefined;
  readonly more?: string | undefined;
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
  readonly country?: string | undefined;
  readonly vatId?: string | undefined;
  readonly taxNumber?: string | undefined;
  readonly registrationNumber?: string | undefined;
  readonly electronicAddress?: string | undefined;
  readonly contact?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
};

export type Line = {
  readonly id: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  readonly price?: string | undefined;
  readonly priceQuantity?: string | undefined;
  readonly rate?: string | undefined;
  readonly allowances?: readonly string[];
  readonly charges?: readonly string[];
  readonly amount?: string | undefined;
  /** Of Factur-X EXTENDED. */
  readonly role?: string | undefined;
};

type Tax = { readonly rate: string; readonly base: string; readonly amount: string };

/** A fact that is undefined is left out of the XML. */
export type InvoiceFacts = {
  readonly profile?: string | undefined;
  readonly typeCode?: string | undefined;
  readonly number?: string | undefined;
  /** ISO dates. */
  readonly issueDate?: string | undefined;
  readonly dueDate?: string | undefined;
  readonly deliveryDate?: string | undefined;
  readonly orderNumber?: string | undefined;
  readonly customerNumber?: string | undefined;
  readonly buyerReference?: string | undefined;
  readonly currency?: string | undefined;
  readonly seller: Party;
  readonly buyer: Party;
  readonly lines: readonly Line[];
  readonly taxes: readonly Tax[];
  readonly lineTotal?: string | undefined;
  readonly allowances?: string | undefined;
  readonly charges?: string | undefined;
  readonly subtotal?: string | undefined;
  readonly taxTotal?: string | undefined;
  /** In the seller's own currency; it comes first, so that whoever takes the first total is wrong. */
  readonly otherTaxTotal?: { readonly currency: string; readonly amount: string };
  readonly total?: string | undefined;
  readonly prepaid?: string | undefined;
  readonly rounding?: string | undefined;
  readonly amountDue?: string | undefined;
  readonly iban?: string | undefined;
  readonly bic?: string | undefined;
  readonly paymentReference?: string | undefined;
  readonly paymentTerms?: string | undefined;
};

/** Its numbers agree with each other. */
export const invoiceFacts: InvoiceFacts = {
  profile: 'urn:cen.eu:en16931:2017',
  typeCode: '380',
  number: 'R-2026/1042',
  issueDate: '2026-05-07',
  dueDate: '2026-06-06',
  deliveryDate: '2026-05-04',
  orderNumber: 'B-77812',
  customerNumber: 'K-3311',
  buyerReference: '04011000-12345-67',
  currency: 'EUR',
  seller: {
    name: 'Erlenbach Werkzeugbau GmbH',
    tradingName: 'Erlenbach Tools',
    street: 'Mühlgasse 5',
    more: 'Hinterhaus',
    postcode: '70173',
    city: 'Stuttgart',
    country: 'DE',
    vatId: 'DE123456788',
    taxNumber: '99/815/08150',
    registrationNumber: 'HRB 4711',
    electronicAddress: 'rechnung@erlenbach.example',
    contact: 'Ilse Grün',
    phone: '+49 711 555010',
    email: 'ilse.gruen@erlenbach.example',
  },
  buyer: {
    name: 'Nordwind & Söhne KG',
    street: 'Hafenstr. 12',
    postcode: '20457',
    city: 'Hamburg',
    country: 'DE',
    vatId: 'DE136695976',
  },
  lines: [
    {
      id: '1',
      name: 'Fräser 6 mm',
      description: 'Hartmetall',
      quantity: '20.0000',
      unit: 'C62',
      price: '9.9000',
      rate: '19.00',
      amount: '198.00',
    },
    {
      id: '2',
      name: 'Fachbuch Zerspanung',
      quantity: '2.5',
      unit: 'KGM',
      price: '1250.555',
      priceQuantity: '100',
      rate: '7',
      allowances: ['1.00', '0.50'],
      charges: ['2'],
      amount: '31.76',
    },
  ],
  taxes: [
    { rate: '19.00', base: '203.00', amount: '38.57' },
    { rate: '7.00', base: '31.76', amount: '2.22' },
  ],
  lineTotal: '229.76',
  allowances: '5.00',
  charges: '10.00',
  subtotal: '234.76',
  taxTotal: '40.79',
  total: '275.55',
  prepaid: '75.5',
  rounding: '-0.05',
  amountDue: '200.00',
  iban: 'DE02 1203 0000 0000 2020 51',
  bic: 'BYLADEM1001',
  paymentReference: 'R-2026/1042',
  paymentTerms: 'Zahlbar bis 06.06.2026\n   ohne Abzug',
};
