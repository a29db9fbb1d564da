import type { Mapping } from './mapping.ts';

const header = 'FatturaElettronicaHeader';
const document = 'FatturaElettronicaBody/DatiGenerali/DatiGeneraliDocumento';
const goods = 'FatturaElettronicaBody/DatiBeniServizi';
const payment = 'FatturaElettronicaBody/DatiPagamento/DettaglioPagamento';

/** Italy's own. Only its root has a namespace; its tax summary says what EN 16931 calls totals. */
export const fatturaPa: Mapping = {
  syntax: 'fatturapa',
  root: {
    namespace: 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2',
    name: 'FatturaElettronica',
  },
  namespaces: {},
  creditNotes: new Set(['TD04', 'TD08']),
  invoice: 'FatturaElettronicaBody',
  values: {
    profile: `${header}/DatiTrasmissione/FormatoTrasmissione`,
    typeCode: `${document}/TipoDocumento`,
    invoiceNumber: `${document}/Numero`,
    issueDate: `${document}/Data`,
    dueDate: `${payment}/DataScadenzaPagamento`,
    deliveryDate: null,
    orderNumber: 'FatturaElettronicaBody/DatiGenerali/DatiOrdineAcquisto/IdDocumento',
    customerNumber: null,
    buyerReference: null,
    currency: `${document}/Divisa`,
    lineTotal: null,
    allowances: null,
    charges: null,
    subtotal: { sum: `${goods}/DatiRiepilogo/ImponibileImporto` },
    taxTotal: { sum: `${goods}/DatiRiepilogo/Imposta` },
    total: `${document}/ImportoTotaleDocumento`,
    prepaid: null,
    rounding: `${document}/Arrotondamento`,
    amountDue: { sum: `${payment}/ImportoPagamento` },
    iban: `${payment}/IBAN`,
    bic: `${payment}/BIC`,
    paymentReference: null,
    paymentTerms: null,
  },
  seller: `${header}/CedentePrestatore`,
  buyer: `${header}/CessionarioCommittente`,
  party: {
    name: [
      'DatiAnagrafici/Anagrafica/Denominazione',
      {
        between: ' ',
        parts: ['DatiAnagrafici/Anagrafica/Nome', 'DatiAnagrafici/Anagrafica/Cognome'],
      },
    ],
    tradingName: null,
    address: {
      between: ', ',
      parts: [
        { between: ' ', parts: ['Sede/Indirizzo', 'Sede/NumeroCivico'] },
        { between: ' ', parts: ['Sede/CAP', 'Sede/Comune'] },
        'Sede/Nazione',
      ],
    },
    vatId: {
      between: '',
      parts: ['DatiAnagrafici/IdFiscaleIVA/IdPaese', 'DatiAnagrafici/IdFiscaleIVA/IdCodice'],
    },
    taxNumber: 'DatiAnagrafici/CodiceFiscale',
    registrationNumber: 'IscrizioneREA/NumeroREA',
    electronicAddress: null,
    contact: null,
    phone: 'Contatti/Telefono',
    email: 'Contatti/Email',
  },
  taxes: `${goods}/DatiRiepilogo`,
  tax: { rate: 'AliquotaIVA', base: 'ImponibileImporto', amount: 'Imposta', category: null },
  lines: `${goods}/DettaglioLinee`,
  line: {
    id: 'NumeroLinea',
    description: 'Descrizione',
    quantity: 'Quantita',
    unit: 'UnitaMisura',
    unitPrice: 'PrezzoUnitario',
    priceQuantity: null,
    taxRate: 'AliquotaIVA',
    allowances: null,
    charges: null,
    amount: 'PrezzoTotale',
    role: null,
  },
};
