import type { FormWords } from './en.ts';

export const pt: FormWords = {
  invoice: 'Fatura|FATURA|Fatura|Factura|FACTURA|Fatura-Recibo|FATURA/RECIBO|Fatura simplificada',
  creditNote: 'Nota de crédito|NOTA DE CRÉDITO|Nota de Crédito|NC',
  purchaseOrder:
    'Nota de encomenda|Encomenda|NOTA DE ENCOMENDA|Encomenda a fornecedor|Ordem de compra|Requisição',
  deliveryNote:
    'Guia de remessa|GUIA DE REMESSA|Guia de transporte|GUIA DE TRANSPORTE|Nota de entrega',
  quote: 'Orçamento|ORÇAMENTO|Proposta|Cotação|Proposta comercial',
  invoiceNumber:
    'Fatura n.º|Nº Fatura|Número da fatura|Fatura Nº|N.º documento|Número|N.º|Fatura|Nº documento|Factura nº|N.º da fatura|Doc. n.º',
  creditNumber: 'Nota de crédito n.º|N.º|Número|Nº documento|NC n.º',
  ownOrderNumber:
    'Encomenda n.º|Nº Encomenda|N.º da encomenda|Número da encomenda|Nota de encomenda n.º',
  orderNumber:
    'V/ Encomenda|Encomenda n.º|N.º encomenda|Sua encomenda|Nº encomenda|Vossa encomenda|Requisição n.º|Número da encomenda',
  deliveryNoteNumber: 'Guia n.º|Guia de remessa n.º|Nº Guia|N.º da guia|N.º documento|Número',
  quoteNumber: 'Orçamento n.º|Proposta n.º|Nº orçamento',
  customerNumber:
    'N.º cliente|Nº cliente|Cliente n.º|Código de cliente|Cód. cliente|Número de cliente|Conta cliente',
  invoiceDate:
    'Data|Data de emissão|Data da fatura|Data emissão|DATA|Data do documento|Emitida em|Data doc.|Data fatura',
  creditDate: 'Data|Data de emissão|Data do documento',
  documentDate: 'Data|Data de emissão|Data da proposta',
  ownOrderDate: 'Data|Data da encomenda|Data encomenda|Data de emissão',
  deliveryNoteDate: 'Data|Data de entrega|Data de carga|Data da guia|Data do documento',
  dueDate:
    'Vencimento|Data de vencimento|Data vencimento|Pagar até|Data limite de pagamento|Vence em|Data Venc.|Pagamento até|Data-limite',
  deliveryDate: 'Data de entrega|Entregue em|Data da prestação|Data do serviço|Data de carga',
  orderDate: 'Data da encomenda|Encomenda de|Data encomenda',
  requiredBy: 'Entrega até|Data pretendida|Prazo de entrega|Entrega prevista',
  reference: 'Nossa referência|N/ Ref.|Ref.|Referência|Processo|Obra n.º',
  yourReference: 'V/ Referência|V/ Ref.|A/C|Sua referência',
  contact: 'Contacto|Vendedor|Comercial|Operador|Responsável|Atendido por',
  project: 'Obra|Projeto|Assunto|Referente a',
  terms:
    'Condições de pagamento|Cond. pagamento|Forma de pagamento|Condição pagto.|Modo de pagamento',
  termsValue:
    '30 dias|Pronto pagamento|Transferência bancária|60 dias|Multibanco|Débito direto|A pronto',
  shipVia: 'Expedição|Modo de expedição|Transportador|Viatura',
  carriers: 'N/ viatura|CTT Expresso|Transportadora|Levantamento|V/ viatura|DHL',
  trackingNumber: 'N.º de envio|Objeto n.º|Rastreio',
  page: 'Página {page} de {pages}|Pág. {page}/{pages}|Pág. {page}|Página: {page}|{page}/{pages}',
  seller: 'Emitente|Fornecedor|Vendedor|De|Empresa',
  buyer:
    'Cliente|Exmo.(s) Sr.(s)|Faturar a|Dados do cliente|Destinatário|Morada de faturação|Exmos. Senhores|Adquirente',
  shipTo: 'Local de entrega|Morada de entrega|Local de descarga|Entregar em|Descarga',
  vendor: 'Fornecedor|A|Vendedor|Exmos. Senhores',
  orderedBy: 'Comprador|Faturar a|Requisitante|Cliente|Encomendado por',
  vatId: 'NIF|Contribuinte n.º|NIPC|N.º Contribuinte|Contribuinte|N.I.F.|V.A.T. N.º|Cont. N.º',
  buyerVatId: 'NIF cliente|V/ Contribuinte|NIF|V/ N.º Contrib.|Contribuinte|NIF do cliente',
  taxNumber: 'N.º fiscal|NIF',
  registration: 'C.R.C.|Matrícula|Capital Social',
  phone: 'Tel.|Telefone|Telef.|Tel|T|Telm.',
  fax: 'Fax|FAX|Fax|F',
  email: 'Email|E-mail|e-mail|Correio eletrónico',
  web: 'Web|www|Site|Sítio',
  director: 'Gerente|Administrador|Gerência',
  position: 'N.º|Linha|Pos.|#|Item',
  code: 'Código|Ref.|Artigo|Referência|Cód.|Cód. artigo',
  description:
    'Descrição|Designação|Artigo|DESCRIÇÃO|Produto|Descrição do artigo|Serviço|Designação dos artigos|Descritivo',
  quantity: 'Qtd.|Quantidade|Qtd|Quant.|QTD|Qt.|Qtde|Un.',
  quantityOrdered: 'Qtd. enc.|Encomendado|Qt. pedida',
  quantityDelivered: 'Qtd.|Quantidade|Qtd. entregue|Entregue|Quant.',
  unit: 'Un.|Unidade|Uni|UN|Unid.',
  unitPrice:
    'Preço|Preço unitário|Pr. Unitário|Preço unit.|P. Unit.|PREÇO|Preço Un.|Pr. Unit.|Preço s/ IVA',
  discountColumn: 'Desc.|Desc. %|% Desc.|Desconto',
  taxRate: 'IVA|IVA %|Taxa IVA|% IVA|Tx. IVA|Taxa',
  taxAmount: 'IVA|Valor IVA|Montante IVA',
  amount:
    'Valor|Total|Total líquido|Montante|VALOR|Total s/ IVA|Importância|Valor líquido|Total ilíquido|Subtotal',
  grossAmount: 'Total|Valor|Total c/ IVA|Total com IVA|Valor total',
  weight: 'Peso|Peso kg|Kg',
  subtotal:
    'Total líquido|Subtotal|Total s/ IVA|Incidência|Total ilíquido|Valor líquido|Mercadoria/Serviços|Total sem IVA|Base tributável|Total ilíquido (s/ IVA)|Soma',
  linesTotal: 'Subtotal|Total ilíquido|Mercadoria|Soma das linhas|Total artigos',
  taxLine:
    'IVA {rate}|IVA ({rate})|I.V.A. {rate}|IVA à taxa de {rate}|Total IVA {rate}|IVA {rate} sobre {base}',
  taxTotal: 'IVA|Total IVA|Total de IVA|Valor do IVA|Imposto|Total imposto|TOTAL IVA',
  taxIncluded: 'IVA {rate} incluído|dos quais IVA {rate}|IVA incluído ({rate})|inclui IVA {rate}',
  discount: 'Desconto|Desconto comercial|Descontos|Desconto financeiro',
  shipping: 'Portes|Portes de envio|Custos de envio|Transporte|Envio',
  shippingLine: 'Portes de envio|Portes|Transporte|Custos de envio',
  total:
    'Total|TOTAL|Total a pagar|Total da fatura|TOTAL A PAGAR|Total c/ IVA|Valor total|Total do documento|Total geral|Total {currency}|Total com IVA|Valor a pagar|Total documento|TOTAL DOCUMENTO|Total fatura',
  creditTotal:
    'Total|Total a creditar|Total do documento|Valor total|TOTAL|Total da nota de crédito',
  amountDue:
    'Total a pagar|Valor em dívida|Valor a pagar|A pagar|Saldo em dívida|Montante a pagar|Por liquidar|Em dívida|A liquidar',
  paid: 'Adiantamento|Valor pago|Já pago|Sinal|Entregue por conta|Pago|Adiantamentos',
  base: 'Incidência|Base|Valor|Base tributável|Incid.',
  rateColumn: 'Taxa|IVA %|Taxa IVA|% IVA|Taxa %',
  taxTable: 'Resumo do IVA|Quadro de impostos|Resumo de impostos|Quadro resumo do IVA',
  iban: 'IBAN|IBAN|NIB/IBAN|Iban|IBAN',
  bic: 'BIC|SWIFT|BIC/SWIFT|SWIFT/BIC|Swift',
  bank: 'Banco|Banco|Instituição|Entidade bancária',
  accountHolder: 'Titular|Beneficiário|Titular da conta|Em nome de',
  paymentReference:
    'Referência|Referência Multibanco|Ref. pagamento|Descritivo|Referência de pagamento',
  paymentTitle:
    'Dados para pagamento|Dados bancários|Pagamento|Pagamento por transferência|Coordenadas bancárias|Formas de pagamento',
  notes: 'Observações|Notas|Obs.|Condições',
  currency: 'Moeda|Divisa|Valores em',
  inCurrency:
    'Valores expressos em {currency}.|Todos os valores em {currency}|Moeda: {currency}|Preços em {currency}',
  dueSentences:
    'Agradecemos o pagamento até {due}.|Data limite de pagamento: {due}|Solicitamos o pagamento de {total} até {due}.|O valor será debitado na sua conta em {due}.|Pagável até {due} por transferência bancária.',
  daySentences:
    'Pagamento a 30 dias.|Pronto pagamento.|Pagamento no prazo de 15 dias.|Pagamento por transferência bancária a 60 dias.|Após o vencimento serão cobrados juros à taxa legal.|Pagamento contra entrega.',
  thanks:
    'Obrigado pela sua preferência.|Agradecemos a sua preferência.|Obrigado pela sua compra!|Obrigado pela confiança.|Gratos pela preferência.',
  intro:
    'Pelos serviços prestados:|Junto enviamos a fatura referente a:|Segue o detalhe da sua fatura:|Referente aos trabalhos realizados:|',
  creditIntro:
    'Referente à fatura {other} de {date}|Anulação da fatura {other}|Devolução de mercadoria, fatura {other}|Creditamos a V/ conta por:',
  orderIntro:
    'Agradecemos o fornecimento dos seguintes artigos:|Vimos por este meio encomendar:|Agradecemos confirmação da encomenda.|Conforme a V/ proposta encomendamos:',
  deliveryIntro:
    'Enviamos os seguintes artigos:|Conferir a mercadoria no ato da receção.|Os bens foram colocados à disposição nesta data:|',
  quoteIntro:
    'Em resposta ao seu pedido, apresentamos a nossa proposta:|Temos o prazer de orçamentar:|Segue o nosso melhor preço:',
  quoteEnd:
    'Orçamento válido por 30 dias.|Aceito, data e assinatura:|Preços sem IVA.|Ficamos ao dispor para qualquer esclarecimento.',
  questions:
    'Para qualquer esclarecimento contacte {phone}.|Indique o número da fatura {number} no pagamento.|Processado por programa certificado n.º 1234/AT|Não se aceitam devoluções após 8 dias.|Os artigos foram colocados à disposição do adquirente na data do documento.|Este documento não serve de fatura se for rasurado.|Foro competente: comarca de {city}.|ATCUD: JFKX7CRB-118',
  reverse: 'IVA - autoliquidação.|Isento Artigo 14.º do RITI.|IVA devido pelo adquirente.',
  exempt: 'IVA - regime de isenção, artigo 53.º do CIVA.|Isento Artigo 9.º do CIVA.|Isento de IVA.',
  paidBy:
    'Pago por Multibanco.|Pago por MB WAY.|Fatura liquidada.|Meio de pagamento: cartão|Débito direto|Pago em numerário.',
  carried: 'A transportar|Transporte|Soma a transportar|Total a transportar',
  brought: 'Transporte|Transportado|Soma anterior',
  salutation: 'Exmos. Senhores,|Caro cliente,|Estimado cliente,|',
  regards: 'Com os melhores cumprimentos|Atentamente|Cumprimentos|',
  signature: 'Assinatura|Recebido por|Conferido por|Assinatura do cliente|Recebi',
  discountWord: 'desconto',
  deliveryTitles: 'Local de entrega|Morada de entrega',
  words: 'Por extenso|Valor por extenso',
  guest: 'Hóspede|Quarto|Entrada|Saída|N.º do quarto|Pax',
  stay: 'Alojamento|Pequeno-almoço|Taxa turística|Estacionamento|Minibar|Restaurante|Meia pensão|Quarto duplo',
  dateColumn: 'Data|Dia',
  charges: 'Detalhe da fatura|Resumo da fatura|Consumos|Detalhe de consumos',
  charge:
    'Termo fixo|Mensalidade|Consumo|Energia 1.204 kWh|Internet|Chamadas|Água|Taxa de serviço|Acesso às redes|Saneamento',
  period: 'Período|Período de faturação|Período faturado|Período de consumo',
  meter: 'N.º contador|N.º contrato|CPE|Leitura|Tarifário',
};
