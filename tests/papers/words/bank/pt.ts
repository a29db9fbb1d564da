import type { BankWords } from './en.ts';

export const pt: BankWords = {
  title:
    'Extrato de conta|EXTRATO DE CONTA|Extrato|Extrato integrado|Extrato combinado|Movimentos de conta|EXTRATO BANCÁRIO',
  cardTitle: 'Extrato de cartão de crédito|Extrato da conta-cartão|Extrato de cartão',
  number: 'Extrato n.º|N.º do extrato|Número|Folha',
  period: 'Período|de {from} a {to}|Período de {from} a {to}|Movimentos de {from} até {to}',
  account: 'Conta n.º|N.º de conta|Conta|Conta à ordem|Número da conta',
  holder: 'Titular|Titular da conta|Cliente|Nome',
  opening:
    'Saldo inicial|Saldo anterior|SALDO INICIAL|Saldo contabilístico inicial|Saldo em extrato anterior',
  closing:
    'Saldo final|Saldo atual|SALDO FINAL|Saldo contabilístico|Saldo contabilístico final|Novo saldo',
  onDate: '{label} em {date}|{label} a {date}|{label} {date}',
  dateColumn: 'Data|Data mov.|Data lanç.|DATA|Data movimento|Data Lançamento',
  valueColumn: 'Data valor|Valor|Data-valor|Dt. valor|D. valor',
  text: 'Descrição|Descritivo|Movimento|DESCRIÇÃO|Descrição do movimento|Descritivo do movimento',
  debit: 'Débito|DÉBITO|Débitos|Saídas',
  credit: 'Crédito|CRÉDITO|Créditos|Entradas',
  amount: 'Montante|Valor ({currency})|Importância|Montante {currency}|Valor {currency}',
  balance: 'Saldo|SALDO|Saldo contabilístico|Saldo {currency}',
  carried: 'A transportar|Saldo a transportar|Transporte|Continua',
  brought: 'Transporte|Saldo transportado|Transporte da folha anterior',
  totalDebits: 'Total débitos|Total de débitos|Total a débito|Total saídas',
  totalCredits: 'Total créditos|Total de créditos|Total a crédito|Total entradas',
  deposits: 'Entradas|Créditos|Depósitos',
  withdrawals: 'Saídas|Débitos|Levantamentos e pagamentos',
  summary: 'Resumo|Síntese|Resumo da conta|Posição da conta',
  marks: 'D/C|+/-|Sinal',
  overdraft: 'Descoberto autorizado|Saldo disponível|TAE|Limite de crédito',
  minimum: 'Pagamento mínimo|Data limite de pagamento|Limite de crédito|Crédito disponível',
  small:
    'Salvo erro ou omissão.|Guarde este documento.|Depósitos garantidos pelo Fundo de Garantia de Depósitos.|Linha de apoio {phone}|Verifique os movimentos no prazo de 30 dias.',
  page: 'Página {page} de {pages}|Folha {page}|Pág. {page}/{pages}|Pág. {page}',
  bankWord: 'Balcão|Agência|O seu gestor|Dependência',
  outgoing:
    'COMPRA {shop} {city}|DD {firm}|PAG SERV {firm}|TRF P/ {person}|LEVANTAMENTO ATM {city}|DÉBITO DIRETO {firm}|COMISSÃO MANUTENÇÃO|COMPRAS C.DEB {shop}|TRANSFERÊNCIA {person}|RENDA {person}|MB WAY {person}|CHEQUE {check}|IMPOSTO SELO|PAGAMENTO {firm} {ref}|COBRANÇA SEPA {firm}',
  incoming:
    'ORDENADO {firm}|TRF DE {person}|VENCIMENTO {firm}|TRANSFERÊNCIA SEPA {firm}|DEPÓSITO NUMERÁRIO|MB WAY DE {person}|DEVOLUÇÃO {shop}|CRÉDITO {firm} FT {ref}|JUROS CREDORES|TRF CRED SEPA+ {person}|DEPÓSITO CHEQUE {check}',
  details:
    'REF {ref}|ADC {ref}|FATURA {ref}|{city} PT|CARTÃO *{last}|ENTIDADE {last} REF {ref}|DE {day}|N. {ref}',
};
