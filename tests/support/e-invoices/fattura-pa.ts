import { invoiceFacts, type InvoiceFacts, type Party } from './facts.ts';
import { DECLARATION, leaf, tag } from './xml.ts';

/** Italy's own; `bodies` are invoices in one file. */
export function fatturaPaXml(facts: InvoiceFacts = invoiceFacts, bodies = 1): string {
  const header =
    tag('DatiTrasmissione', leaf('FormatoTrasmissione', 'FPR12')) +
    tag('CedentePrestatore', fatturaParty(facts.seller)) +
    tag('CessionarioCommittente', fatturaParty(facts.buyer));
  const content =
    tag('FatturaElettronicaHeader', header) +
    tag('FatturaElettronicaBody', fatturaBody(facts)).repeat(bodies);
  const namespace =
    'xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2" versione="FPR12"';
  return DECLARATION + tag('p:FatturaElettronica', content, namespace);
}

/** A person, with a first name and a last. */
function fatturaParty({ name = '', street, postcode, city, country, vatId, taxNumber }: Party) {
  const [first, ...rest] = name.split(' ');
  return (
    tag(
      'DatiAnagrafici',
      tag('IdFiscaleIVA', leaf('IdPaese', vatId?.slice(0, 2)) + leaf('IdCodice', vatId?.slice(2))) +
        leaf('CodiceFiscale', taxNumber) +
        tag('Anagrafica', leaf('Nome', first) + leaf('Cognome', rest.join(' '))),
    ) +
    tag(
      'Sede',
      leaf('Indirizzo', street) +
        leaf('CAP', postcode) +
        leaf('Comune', city) +
        leaf('Nazione', country),
    )
  );
}

function fatturaBody(facts: InvoiceFacts): string {
  const document =
    leaf('TipoDocumento', facts.typeCode) +
    leaf('Divisa', facts.currency) +
    leaf('Data', facts.issueDate) +
    leaf('Numero', facts.number) +
    leaf('ImportoTotaleDocumento', facts.total);
  const lines = facts.lines.map((line) =>
    tag(
      'DettaglioLinee',
      leaf('NumeroLinea', line.id) +
        leaf('Descrizione', line.name) +
        leaf('Quantita', line.quantity) +
        leaf('PrezzoUnitario', line.price) +
        leaf('PrezzoTotale', line.amount) +
        leaf('AliquotaIVA', line.rate),
    ),
  );
  const taxes = facts.taxes.map((tax) =>
    tag(
      'DatiRiepilogo',
      leaf('AliquotaIVA', tax.rate) +
        leaf('ImponibileImporto', tax.base) +
        leaf('Imposta', tax.amount),
    ),
  );
  const payment =
    leaf('DataScadenzaPagamento', facts.dueDate) +
    leaf('ImportoPagamento', facts.amountDue) +
    leaf('IBAN', facts.iban);
  return (
    tag('DatiGenerali', tag('DatiGeneraliDocumento', document)) +
    tag('DatiBeniServizi', lines.join('') + taxes.join('')) +
    tag('DatiPagamento', tag('DettaglioPagamento', payment))
  );
}
