import type { FormWords } from './en.ts';

export const it: FormWords = {
  invoice:
    'Fattura|FATTURA|Fattura|FATTURA|Fattura immediata|Fattura accompagnatoria|Parcella|FATTURA DI VENDITA',
  creditNote: 'Nota di credito|NOTA DI CREDITO|Nota credito|NOTA DI ACCREDITO|Nota di accredito',
  purchaseOrder:
    'Ordine di acquisto|ORDINE|Ordine|Ordine fornitore|ORDINE DI ACQUISTO|Ordine a fornitore',
  deliveryNote:
    'Documento di trasporto|D.D.T.|DDT|DOCUMENTO DI TRASPORTO (D.D.T.)|Bolla di consegna|Documento di Trasporto',
  quote: 'Preventivo|PREVENTIVO|Offerta|Offerta commerciale|Proposta',
  invoiceNumber:
    'Fattura n.|Numero fattura|N. fattura|Fattura N°|Numero|N°|Numero documento|Nr. Fattura|Fatt. n.|Num. documento|Nr. documento|N.|Fattura nr.',
  creditNumber: 'Nota di credito n.|Numero|N°|Numero documento|N.C. n.|Nr. documento',
  ownOrderNumber: 'Ordine n.|N. ordine|Numero ordine|Ordine N°|Nr. ordine|Numero',
  orderNumber:
    'Vs. ordine|Ordine n.|Numero ordine|N. ordine|Rif. ordine|Vostro ordine|Ordine|Vs. rif. ordine',
  deliveryNoteNumber: 'DDT n.|D.D.T. n.|Numero DDT|N. documento|Numero|Documento n.',
  quoteNumber: 'Preventivo n.|Offerta n.|N. preventivo|Numero offerta',
  customerNumber:
    'Codice cliente|Cod. cliente|N. cliente|Cliente n.|Cod. Cli.|Numero cliente|Codice Cliente',
  invoiceDate:
    'Data|Data fattura|Data documento|Del|Data emissione|Data di emissione|DATA|del|Emessa il|Data doc.',
  creditDate: 'Data|Data documento|Data emissione|Del',
  documentDate: 'Data|Data documento|Del',
  ownOrderDate: 'Data|Data ordine|Del|Data documento',
  deliveryNoteDate: 'Data|Data DDT|Data trasporto|Del|Data consegna',
  dueDate:
    'Scadenza|Data scadenza|Scadenze|Scadenza pagamento|Pagare entro il|Da pagare entro|Scadenza il|Data di scadenza|Entro il',
  deliveryDate: 'Data consegna|Data di consegna|Consegnato il|Data prestazione|Data trasporto',
  orderDate: 'Data ordine|Ordine del|Vs. ordine del',
  requiredBy: 'Consegna richiesta|Consegna entro|Data consegna|Termine di consegna',
  reference: 'Ns. riferimento|Ns. rif.|Rif.|Riferimento|Commessa|Pratica',
  yourReference: 'Vs. riferimento|Vs. rif.|Alla c.a.|Vostro riferimento',
  contact: 'Referente|Agente|Contatto|Operatore|Persona di riferimento|Compilato da',
  project: 'Cantiere|Commessa|Oggetto|Progetto',
  terms:
    'Pagamento|Condizioni di pagamento|Modalità di pagamento|Mod. pagamento|Termini di pagamento',
  termsValue:
    'Bonifico 30 gg|Rimessa diretta|Ri.Ba. 60 gg f.m.|Bonifico bancario|Contanti|Bonifico 30 gg d.f. f.m.|Vista fattura',
  shipVia: 'Trasporto a cura|Porto|Vettore|Spedizione',
  carriers: 'Mittente|Vettore|Destinatario|Porto franco|Corriere|Porto assegnato',
  trackingNumber: 'N. spedizione|Tracking|Lettera di vettura',
  page: 'Pagina {page} di {pages}|Pag. {page}/{pages}|Pag. {page}|Pagina: {page}|{page}/{pages}',
  seller: 'Cedente/prestatore|Fornitore|Venditore|Emittente|Mittente|Da',
  buyer:
    'Cliente|Spett.le|Cessionario/committente|Intestatario|Destinatario|Spett.|Intestazione|Fatturare a',
  shipTo:
    'Destinazione merce|Luogo di destinazione|Destinazione|Indirizzo di spedizione|Luogo di consegna',
  vendor: 'Fornitore|Spett.le|Spett.le fornitore|A',
  orderedBy: 'Committente|Fatturare a|Ordinante|Cliente|Acquirente',
  vatId: 'P. IVA|Partita IVA|P.IVA|P.I.|Part. IVA|Partita Iva|P. Iva',
  buyerVatId: 'P. IVA cliente|Partita IVA|P.IVA|P. IVA|Vs. P. IVA',
  taxNumber: 'C.F.|Codice fiscale|Cod. fiscale|Cod. Fisc.|C. F.',
  registration: 'R.E.A.|REA|Reg. Imprese',
  phone: 'Tel.|Telefono|Tel|T|Cell.',
  fax: 'Fax|FAX|Telefax|F',
  email: 'Email|E-mail|PEC|e-mail|Mail',
  web: 'Web|www|Sito|Sito web',
  director: 'Legale rappresentante|Amministratore|Titolare',
  position: 'N.|Pos.|Riga|#|Nr.|Rig',
  code: 'Codice|Cod. articolo|Articolo|Cod.|Codice art.|Rif.',
  description:
    'Descrizione|Descrizione beni/servizi|DESCRIZIONE|Articolo|Prodotto|Descrizione della merce|Prestazione|Natura e qualità dei beni|Descrizione articolo',
  quantity: 'Quantità|Q.tà|Qtà|Q.ta|QTA|Quant.|Q.TÀ|N.',
  quantityOrdered: 'Q.tà ord.|Ordinato|Qtà ordinata',
  quantityDelivered: 'Quantità|Q.tà|Qtà|Consegnato|Q.tà cons.',
  unit: 'U.M.|UM|Unità|U. M.|U.mis.',
  unitPrice:
    'Prezzo|Prezzo unitario|Prezzo unit.|P. unitario|PREZZO|Prezzo un.|Pr. unitario|Prezzo U.',
  discountColumn: 'Sconto|Sc. %|Sconto %|Sc.',
  taxRate: 'IVA|% IVA|Aliq. IVA|Cod. IVA|Aliquota|IVA %|C. IVA',
  taxAmount: 'IVA|Imposta|Importo IVA',
  amount: 'Importo|Totale|IMPORTO|Prezzo totale|Imponibile|Importo netto|Totale riga|Netto|Valore',
  grossAmount: 'Importo|Totale|Totale ivato|Totale IVA incl.|Prezzo ivato',
  weight: 'Peso|Peso netto|Kg|Peso kg',
  subtotal:
    'Imponibile|Totale imponibile|Totale netto|Subtotale|TOTALE IMPONIBILE|Netto|Totale merce|Tot. imponibile|Totale senza IVA|Importo netto',
  linesTotal: 'Totale merce|Subtotale|Totale righe|Totale articoli|Totale prestazioni',
  taxLine:
    'IVA {rate}|I.V.A. {rate}|IVA ({rate})|Imposta {rate}|IVA al {rate}|IVA {rate} su {base}|Totale IVA {rate}',
  taxTotal: 'IVA|Totale IVA|Imposta|Totale imposta|TOTALE IVA|Tot. IVA|Importo IVA|Totale imposte',
  taxIncluded: 'di cui IVA {rate}|IVA {rate} inclusa|IVA inclusa {rate}|comprensivo di IVA {rate}',
  discount: 'Sconto|Sconto incondizionato|Sconto cassa|Abbuono',
  shipping:
    'Spese di trasporto|Trasporto|Spese di spedizione|Spedizione|Spese di imballo|Spese accessorie',
  shippingLine: 'Spese di spedizione|Trasporto|Contributo spese spedizione|Spese incasso',
  total:
    'Totale|TOTALE|Totale fattura|Totale documento|TOTALE FATTURA|TOTALE DOCUMENTO|Totale da pagare|Totale dovuto|Importo totale|Totale a pagare|Totale generale|Totale {currency}|Totale IVA inclusa|Netto a pagare|Totale ivato|Importo totale documento',
  creditTotal:
    'Totale|Totale documento|Totale a credito|Totale nota di credito|TOTALE|Importo totale',
  amountDue:
    'Netto a pagare|Totale da pagare|Importo da pagare|NETTO A PAGARE|Residuo da pagare|Saldo|A saldo|Totale dovuto|Da pagare|Rimanente',
  paid: 'Acconto|Acconto versato|Già pagato|Acconti|Anticipo|Pagato',
  base: 'Imponibile|Imponibili|Netto|Imp.|Base imponibile',
  rateColumn: 'Aliquota|% IVA|Aliq.|IVA %|Cod. IVA',
  taxTable: 'Riepilogo IVA|Castelletto IVA|Dettaglio IVA|Riepilogo aliquote',
  iban: 'IBAN|IBAN|Codice IBAN|Coordinate IBAN|IBAN',
  bic: 'BIC|SWIFT|BIC/SWIFT|Codice BIC|Swift',
  bank: "Banca|Banca d'appoggio|Istituto|Ns. banca|Banca",
  accountHolder: 'Intestatario|Beneficiario|Intestato a|C/C intestato a',
  paymentReference:
    'Causale|Riferimento pagamento|Causale bonifico|Causale di versamento|Riferimento',
  paymentTitle:
    'Coordinate bancarie|Dati per il pagamento|Pagamento|Bonifico bancario|Modalità di pagamento|Appoggio bancario',
  notes: 'Note|Annotazioni|Osservazioni|Condizioni',
  currency: 'Valuta|Divisa|Importi in',
  inCurrency:
    'Importi espressi in {currency}.|Tutti gli importi in {currency}|Valuta: {currency}|Prezzi in {currency}',
  dueSentences:
    "Si prega di effettuare il pagamento entro il {due}.|Pagamento entro il {due}.|Scadenza pagamento: {due}|Vi preghiamo di saldare l'importo di {total} entro il {due}.|L'importo verrà addebitato sul Vs. conto il {due}.|Da pagare entro e non oltre il {due}.",
  daySentences:
    'Pagamento a 30 giorni data fattura.|Pagamento a vista fattura.|Bonifico bancario a 60 giorni fine mese.|Pagamento entro 15 giorni.|Rimessa diretta.|Pagamento anticipato.',
  thanks:
    'Grazie per averci scelto.|Vi ringraziamo per la fiducia.|Grazie per il Vostro ordine.|Grazie per il tuo acquisto!|RingraziandoVi per la preferenza accordataci.',
  intro:
    'Per le prestazioni di seguito elencate:|Con la presente Vi fatturiamo quanto segue:|A fronte dei lavori eseguiti:|Vi rimettiamo fattura per:|',
  creditIntro:
    'Storno fattura n. {other} del {date}|A storno della ns. fattura {other}|Reso merce, rif. fattura {other}|Vi accreditiamo quanto segue:',
  orderIntro:
    "Vi preghiamo di fornirci quanto segue:|Con la presente ordiniamo:|Si prega di confermare l'ordine.|Come da Vs. offerta ordiniamo:",
  deliveryIntro:
    "Vi consegniamo quanto segue:|Controllare la merce all'arrivo.|Causale del trasporto: vendita|Aspetto esteriore dei beni: scatole|",
  quoteIntro:
    'Come da Vs. richiesta Vi proponiamo:|Siamo lieti di sottoporVi la nostra migliore offerta:|Preventivo per:',
  quoteEnd:
    'Offerta valida 30 giorni.|Per accettazione, data e firma:|Prezzi IVA esclusa.|In attesa di un Vs. riscontro.',
  questions:
    "Per informazioni chiamare il {phone}.|Indicare nella causale il numero fattura {number}.|Contributo CONAI assolto ove dovuto.|Trascorso il termine verranno applicati gli interessi di mora.|Foro competente: {city}.|Documento privo di valenza fiscale ai sensi dell'art. 21 DPR 633/72.|Copia di cortesia: l'originale è stato inviato in formato elettronico.|Non si accettano reclami trascorsi 8 giorni.|Operazione soggetta a split payment: no",
  reverse:
    'Inversione contabile - art. 17 DPR 633/72.|Operazione non imponibile art. 41 DL 331/93.|Reverse charge.',
  exempt:
    "Operazione senza applicazione dell'IVA, regime forfettario.|Esente IVA art. 10 DPR 633/72.|Regime forfettario L. 190/2014: IVA non applicata.",
  paidBy:
    'Pagato con carta di credito.|Pagato con PayPal.|Fattura pagata.|Pagamento: carta di credito|Pagato in contanti.|Addebito diretto SEPA',
  carried: 'A riportare|Totale a riportare|Riporto a pagina seguente|Segue',
  brought: 'Riporto|Riporto pagina precedente|Totale riportato',
  salutation: 'Gentile cliente,|Spett.le ditta,|Egregi signori,|',
  regards: 'Cordiali saluti|Distinti saluti|Cordialmente|',
  signature: 'Firma|Firma del destinatario|Firma conducente|Per accettazione|Firma per ricevuta',
  discountWord: 'sconto',
  deliveryTitles: 'Destinazione|Luogo di consegna',
  words: 'In lettere|Importo in lettere',
  guest: 'Ospite|Camera|Arrivo|Partenza|N. camera|Ospiti',
  stay: 'Pernottamento|Colazione|Tassa di soggiorno|Parcheggio|Minibar|Ristorante|Mezza pensione|Camera doppia',
  dateColumn: 'Data|Giorno',
  charges: 'Dettaglio importi|Riepilogo della bolletta|Consumi e costi|Dettaglio fattura',
  charge:
    'Quota fissa|Canone|Consumi|Energia 1.204 kWh|Internet|Chiamate|Acqua|Costo di servizio|Oneri di sistema|Trasporto e gestione contatore',
  period: 'Periodo|Periodo di riferimento|Periodo fatturato|Periodo di fatturazione',
  meter: 'N. contatore|N. contratto|POD|Lettura|Tariffa',
};
