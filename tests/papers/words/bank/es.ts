import type { BankWords } from './en.ts';

export const es: BankWords = {
  title:
    'Extracto de cuenta|EXTRACTO DE CUENTA|Extracto|Estado de cuenta|Extracto mensual|Movimientos de la cuenta|EXTRACTO INTEGRADO',
  cardTitle: 'Extracto de tarjeta|Estado de cuenta de tarjeta|Liquidación de tarjeta de crédito',
  number: 'Extracto nº|Nº extracto|Número de extracto|Hoja',
  period: 'Periodo|del {from} al {to}|Período del {from} al {to}|Desde {from} hasta {to}',
  account: 'Cuenta|Número de cuenta|Nº de cuenta|Nº cuenta|Cuenta corriente',
  holder: 'Titular|Titular de la cuenta|Cliente|Titulares',
  opening:
    'Saldo anterior|Saldo inicial|SALDO ANTERIOR|Saldo inicial del periodo|Saldo extracto anterior',
  closing:
    'Saldo final|Saldo actual|SALDO FINAL|Saldo a su favor|Saldo nuevo|SALDO ACTUAL|Saldo final del periodo',
  onDate: '{label} a {date}|{label} al {date}|{label} {date}',
  dateColumn: 'Fecha|F. Operación|Fecha oper.|FECHA|F. Oper.|Fecha operación',
  valueColumn: 'Fecha valor|F. Valor|Valor|Fec. valor|F.Valor',
  text: 'Concepto|Descripción|CONCEPTO|Movimiento|Detalle|Concepto / Observaciones|Operación',
  debit: 'Cargos|Debe|Cargo|DEBE|Retiros|Adeudos',
  credit: 'Abonos|Haber|Abono|HABER|Depósitos|Ingresos',
  amount: 'Importe|IMPORTE|Importe ({currency})|Importe {currency}',
  balance: 'Saldo|SALDO|Saldo ({currency})|Disponible',
  carried: 'Suma y sigue|Saldo a cuenta nueva|Continúa|SALDO A TRASLADAR',
  brought: 'Suma anterior|Saldo anterior|Viene de la hoja anterior',
  totalDebits: 'Total cargos|Total adeudos|Total debe|Cargos del periodo',
  totalCredits: 'Total abonos|Total ingresos|Total haber|Abonos del periodo',
  deposits: 'Ingresos|Abonos|Depósitos',
  withdrawals: 'Pagos y cargos|Cargos|Retiros',
  summary: 'Resumen|Resumen de la cuenta|Resumen del periodo|Situación',
  marks: 'D/H|C/A|+/-',
  overdraft: 'Límite de descubierto|Saldo disponible|Saldo medio|TAE',
  minimum: 'Pago mínimo|Fecha límite de pago|Límite de crédito|Crédito disponible',
  small:
    'Salvo error u omisión.|Conserve este documento.|Si no recibimos reparos en 15 días se entenderá conforme.|Depósitos garantizados por el Fondo de Garantía.|Atención al cliente: {phone}',
  page: 'Página {page} de {pages}|Hoja {page}|Pág. {page}/{pages}|Pág. {page}',
  bankWord: 'Oficina|Sucursal|Su oficina|Gestor',
  outgoing:
    'RECIBO {firm}|COMPRA TARJETA {shop} {city}|ADEUDO {firm}|TRANSFERENCIA A {person}|PAGO CON TARJETA {shop}|REINTEGRO CAJERO {city}|TRANSF. EMITIDA {person}|COMISION MANTENIMIENTO|RECIBO LUZ {firm}|Bizum enviado a {person}|COMPRA {shop}|CHEQUE {check}|Alquiler {person}|DOMICILIACION {firm} {ref}',
  incoming:
    'NOMINA {firm}|TRANSFERENCIA DE {person}|TRANSF. RECIBIDA {firm}|ABONO {firm}|INGRESO EFECTIVO|Bizum recibido de {person}|DEVOLUCION {shop}|TRANSFERENCIA {firm} FRA {ref}|ABONO INTERESES|INGRESO CHEQUE {check}',
  details:
    'REF {ref}|REF. MANDATO {ref}|FACTURA {ref}|{city} ES|TARJ. *{last}|N. RECIBO {ref}|FECHA {day}|CONCEPTO {ref}',
};
