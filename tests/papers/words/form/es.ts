import type { FormWords } from './en.ts';

export const es: FormWords = {
  invoice:
    'Factura|FACTURA|Factura|FACTURA|Factura simplificada|FACTURA DE VENTA|Minuta de honorarios',
  creditNote:
    'Nota de crédito|Factura rectificativa|ABONO|Abono|Factura de abono|FACTURA RECTIFICATIVA|NOTA DE CRÉDITO',
  purchaseOrder: 'Pedido|Orden de compra|PEDIDO|ORDEN DE COMPRA|Pedido a proveedor|Hoja de pedido',
  deliveryNote: 'Albarán|ALBARÁN|Albarán de entrega|Nota de entrega|ALBARÁN DE ENTREGA|Remisión',
  quote: 'Presupuesto|PRESUPUESTO|Oferta|Cotización|Oferta comercial',
  invoiceNumber:
    'Nº Factura|Factura nº|Número de factura|Nº de factura|Factura Nº|N.º factura|Núm. factura|Factura|Número|Fra. nº|Nº|Nº Fra.|Folio',
  creditNumber: 'Nº Abono|Abono nº|Nº factura rectificativa|Número|Nº|Nota de crédito nº',
  ownOrderNumber: 'Nº Pedido|Pedido nº|Número de pedido|Orden de compra nº|Nº de orden|Núm. pedido',
  orderNumber:
    'Su pedido|Nº Pedido|Pedido|Número de pedido|Pedido nº|Ref. pedido|Orden de compra|S/Pedido',
  deliveryNoteNumber:
    'Nº Albarán|Albarán nº|Número de albarán|Albarán|Núm. albarán|Nota de entrega nº',
  quoteNumber: 'Nº Presupuesto|Presupuesto nº|Oferta nº|Cotización nº',
  customerNumber:
    'Nº Cliente|Código cliente|Cliente nº|Número de cliente|Cód. cliente|Cód. Cli.|Referencia cliente|Núm. de cliente',
  invoiceDate:
    'Fecha|Fecha factura|Fecha de factura|Fecha de emisión|Fecha emisión|Fecha de expedición|FECHA|Emitida el|Fecha fra.',
  creditDate: 'Fecha|Fecha de emisión|Fecha abono|Fecha de expedición',
  documentDate: 'Fecha|Fecha de emisión|Fecha del documento',
  ownOrderDate: 'Fecha|Fecha pedido|Fecha del pedido|Fecha de pedido',
  deliveryNoteDate: 'Fecha|Fecha de entrega|Fecha albarán|Fecha de envío',
  dueDate:
    'Vencimiento|Fecha de vencimiento|Fecha vencimiento|Vence el|Pagar antes del|Fecha límite de pago|Vto.|Vencimientos|Fecha vto.',
  deliveryDate:
    'Fecha de entrega|Fecha entrega|Fecha de operación|Entregado el|Fecha servicio|Fecha de la prestación',
  orderDate: 'Fecha pedido|Fecha de pedido|Pedido del',
  requiredBy: 'Fecha de entrega|Entrega antes de|Plazo de entrega|Entrega solicitada',
  reference: 'Nuestra referencia|N/Ref.|Ref.|Referencia|Expediente|Presupuesto nº',
  yourReference: 'Su referencia|S/Ref.|A la atención de|Su ref.',
  contact: 'Contacto|Comercial|Atendido por|Agente|Persona de contacto|Vendedor',
  project: 'Obra|Proyecto|Concepto|Asunto',
  terms: 'Forma de pago|Condiciones de pago|Forma de Pago|Cond. pago',
  termsValue:
    'Transferencia|30 días|Contado|Recibo domiciliado|Giro 60 días|Transferencia 30 días f.f.|Tarjeta',
  shipVia: 'Transporte|Portes|Forma de envío|Agencia',
  carriers: 'Nuestros medios|Agencia|Portes pagados|SEUR|Recoge cliente|Portes debidos',
  trackingNumber: 'Nº de seguimiento|Expedición|Nº envío',
  page: 'Página {page} de {pages}|Pág. {page}/{pages}|Página: {page}|Hoja {page}|{page}/{pages}|Pág. {page}',
  seller: 'Emisor|Vendedor|Proveedor|De|Datos del emisor|Empresa',
  buyer:
    'Cliente|Facturar a|Datos del cliente|Destinatario|Datos de facturación|Dirección de facturación|CLIENTE|Receptor',
  shipTo: 'Dirección de envío|Dirección de entrega|Enviar a|Lugar de entrega|Entregar en',
  vendor: 'Proveedor|A|Vendedor|Datos del proveedor',
  orderedBy: 'Comprador|Facturar a|Solicitante|Cliente|Datos de facturación',
  vatId: 'CIF|NIF|C.I.F.|N.I.F.|CIF/NIF|NIF/CIF|N.I.F./C.I.F.',
  buyerVatId: 'CIF|NIF|NIF cliente|C.I.F.|CIF/NIF|DNI/NIF',
  taxNumber: 'NIF|Nº fiscal',
  registration: 'Registro Mercantil|Reg. Mercantil|Inscrita en',
  phone: 'Tel.|Teléfono|Tfno.|Tel|Telf.|Tlf.|T',
  fax: 'Fax|FAX|Fax|F',
  email: 'Email|E-mail|Correo|e-mail|Correo electrónico',
  web: 'Web|www|Página web|Web',
  director: 'Administrador|Gerente|Titular',
  position: 'Nº|Línea|Pos.|#|Lín.|Item',
  code: 'Código|Ref.|Referencia|Artículo|Cód.|Cód. artículo|REF.',
  description:
    'Descripción|Concepto|Artículo|DESCRIPCIÓN|CONCEPTO|Producto|Detalle|Descripción del artículo|Servicio|Conceptos',
  quantity: 'Cantidad|Cant.|Uds.|Unidades|CANT.|Cant|CANTIDAD|Ud.|Horas',
  quantityOrdered: 'Pedido|Cant. pedida|Uds. pedidas',
  quantityDelivered: 'Cantidad|Cant.|Entregado|Uds.|Unidades|Cant. servida',
  unit: 'Unidad|Ud.|U.M.|Un.|Medida',
  unitPrice:
    'Precio|Precio unitario|Precio unit.|P. Unitario|Precio/ud.|PRECIO|P.U.|Precio Ud.|Precio ud',
  discountColumn: 'Dto.|% Dto.|Dto. %|Descuento',
  taxRate: 'IVA|% IVA|IVA %|Tipo IVA|I.V.A.|Impuesto',
  taxAmount: 'IVA|Cuota IVA|Imp. IVA',
  amount: 'Importe|Total|IMPORTE|Subtotal|Importe neto|Total línea|Importe sin IVA|Neto|Base',
  grossAmount: 'Importe|Total|Total con IVA|Importe total|PVP|Total (IVA incl.)',
  weight: 'Peso|Peso neto|Kg',
  subtotal:
    'Base imponible|Subtotal|BASE IMPONIBLE|Base Imponible|Total sin IVA|Importe neto|Suma|Base imp.|Total neto|B. Imponible|Importe base',
  linesTotal: 'Subtotal|Total bruto|Importe bruto|Suma de importes|Total artículos',
  taxLine:
    'IVA {rate}|I.V.A. {rate}|IVA ({rate})|{rate} IVA|Cuota IVA {rate}|IVA {rate} s/ {base}|Importe IVA {rate}',
  taxTotal: 'IVA|Total IVA|Cuota IVA|I.V.A.|Importe IVA|Impuestos|Total impuestos',
  taxIncluded:
    'IVA {rate} incluido|incluye IVA {rate}|IVA incluido ({rate})|de los cuales IVA {rate}',
  discount: 'Descuento|Dto.|Descuento comercial|Dto. pronto pago',
  shipping: 'Gastos de envío|Portes|Envío|Transporte|Gastos de transporte',
  shippingLine: 'Gastos de envío|Portes|Transporte|Envío',
  total:
    'Total|TOTAL|Total factura|TOTAL FACTURA|Total a pagar|Importe total|TOTAL A PAGAR|Total con IVA|Importe Total|Total {currency}|Líquido a percibir|Total IVA incluido|Total general|Importe a pagar|Total Fra.',
  creditTotal: 'Total|Total abono|TOTAL ABONO|Importe total|Total a devolver|Total factura',
  amountDue:
    'Total a pagar|Importe pendiente|Pendiente|Importe a pagar|Saldo pendiente|Resta por pagar|A pagar|Pendiente de pago|Líquido a pagar',
  paid: 'Entrega a cuenta|Anticipo|Pagado|Importe pagado|A cuenta|Anticipos|Pagos recibidos',
  base: 'Base imponible|Base|B. Imponible|Base imp.|Neto',
  rateColumn: '% IVA|Tipo|Tipo IVA|IVA %|%',
  taxTable: 'Desglose de IVA|Resumen de impuestos|Impuestos|Detalle IVA',
  iban: 'IBAN|IBAN|Cuenta|Nº de cuenta|CCC/IBAN|IBAN',
  bic: 'BIC|SWIFT|BIC/SWIFT|Código BIC|BIC',
  bank: 'Banco|Entidad|Entidad bancaria|Banco',
  accountHolder: 'Titular|Beneficiario|Titular de la cuenta|Titular',
  paymentReference: 'Concepto|Referencia de pago|Concepto de pago|Referencia|Indicar en el pago',
  paymentTitle:
    'Datos bancarios|Datos de pago|Forma de pago|Cuenta bancaria|Información de pago|Pago por transferencia',
  notes: 'Observaciones|Notas|Comentarios|Condiciones',
  currency: 'Moneda|Divisa|Importes en',
  inCurrency:
    'Importes expresados en {currency}.|Todos los importes en {currency}|Moneda: {currency}|Precios en {currency}',
  dueSentences:
    'Rogamos efectúe el pago antes del {due}.|Vencimiento: {due}|A pagar antes del {due} por transferencia.|Le rogamos abone el importe de {total} antes del {due}.|El recibo se cargará en su cuenta el {due}.|Fecha límite para el pago: {due}',
  daySentences:
    'Pago a 30 días fecha factura.|Pago al contado.|Pago a 15 días.|Transferencia bancaria a 30 días.|Pago a la recepción de la factura.|Recibo domiciliado a 60 días.',
  thanks:
    'Gracias por su confianza.|Muchas gracias por su compra.|Gracias por su compra|Agradecemos su confianza.|Gracias por confiar en nosotros.',
  intro:
    'Le adjuntamos la factura por los siguientes servicios:|A continuación le detallamos los servicios prestados:|Por los trabajos realizados:|Detalle de su factura:|',
  creditIntro:
    'Rectifica a la factura {other} de fecha {date}|Abono de la factura {other}|Devolución de mercancía, factura {other}|Factura rectificada: {other}',
  orderIntro:
    'Rogamos nos suministren los siguientes artículos:|Les pasamos pedido de:|Rogamos confirmen la recepción de este pedido.|Según su oferta, solicitamos:',
  deliveryIntro:
    'Le entregamos los siguientes artículos:|Revise la mercancía a la recepción.|Hemos enviado:|',
  quoteIntro:
    'De acuerdo con su solicitud, le presentamos nuestra oferta:|Tenemos el gusto de ofertarle:|Adjuntamos presupuesto:',
  quoteEnd:
    'Presupuesto válido durante 30 días.|Aceptado, fecha y firma:|Oferta válida salvo error tipográfico.|Quedamos a su disposición.',
  questions:
    'Para cualquier duda, llámenos al {phone}.|Indique el número de factura {number} en la transferencia.|No se admiten devoluciones pasados 15 días.|Conforme a la Ley de Protección de Datos, sus datos figuran en nuestros ficheros.|La mercancía viaja por cuenta del comprador.|Documento válido sin firma.|Salvo error u omisión.|Inscrita en el Registro Mercantil de {city}.',
  reverse:
    'Inversión del sujeto pasivo.|Entrega intracomunitaria exenta de IVA.|Operación con inversión del sujeto pasivo (art. 84 LIVA).',
  exempt: 'Operación exenta de IVA, art. 20 LIVA.|Exento de IVA.|IVA no sujeto.',
  paidBy:
    'Pagado con tarjeta.|Pagado mediante PayPal.|Factura pagada.|Forma de pago: Tarjeta|Recibo domiciliado|Cobrado en efectivo.',
  carried: 'Suma y sigue|SUMA Y SIGUE|Total a trasladar|Suma y sigue...',
  brought: 'Suma anterior|Suma anterior|Saldo anterior página',
  salutation: 'Estimado cliente:|Muy señores nuestros:|Estimados señores:|',
  regards: 'Atentamente|Un cordial saludo|Saludos cordiales|Reciba un saludo|',
  signature: 'Firma|Recibí|Firma y sello|Conforme cliente|Recibido por',
  discountWord: 'descuento',
  deliveryTitles: 'Dirección de entrega|Enviar a',
  words: 'Importe en letra|Son',
  guest: 'Huésped|Habitación|Entrada|Salida|Nº habitación|Estancia',
  stay: 'Alojamiento|Desayuno|Tasa turística|Parking|Minibar|Restaurante|Media pensión|Habitación doble',
  dateColumn: 'Fecha|Día',
  charges: 'Detalle de su factura|Resumen de la factura|Consumos|Detalle de consumos',
  charge:
    'Término fijo|Cuota de línea|Consumo|Energía 1.204 kWh|Fibra|Llamadas|Agua|Cuota de servicio|Peajes|Alquiler contador',
  period: 'Periodo de facturación|Periodo|Período|Periodo facturado',
  meter: 'Nº contador|Nº contrato|CUPS|Lectura|Tarifa',
};
