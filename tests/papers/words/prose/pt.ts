import type { ProseWords } from './en.ts';

export const pt: ProseWords = {
  subjectMark: 'Assunto: |Assunto: |ASSUNTO: |Ref.: ||Assunto: ',
  subjects:
    'A sua candidatura do mês passado|Alteração dos dados bancários|Convocatória da assembleia|Confirmação da sua marcação|Rescisão do contrato {ref}|O seu pedido de escritórios|Mudança de instalações|Pedido de documentos|Participação de sinistro {ref}|Alteração de morada|A sua reclamação da encomenda {ref}|Proposta de trabalho|Aviso: fatura {ref}|Segundo aviso, conta {ref}|Licença de obra {ref}|A sua inscrição',
  salutations:
    'Exmos. Senhores,|Exma. Senhora {family},|Exmo. Senhor {family},|Caros vizinhos,|Olá {name},|Estimado cliente,|Caros sócios,',
  regards:
    'Com os melhores cumprimentos,|Atentamente,|Cumprimentos,|Melhores saudações,|Com estima,',
  dateLine: '{city}, {date}|{date}|Data: {date}|{city}, {date}',
  enclosure: 'Anexos|Anexo|C/c: processo|P.S. O escritório está fechado nos feriados.',
  reminder:
    'Verificámos que a fatura {ref} de {date} no valor de {total} continua por pagar.|Solicitamos o pagamento de {total} no prazo de dez dias.|Caso já tenha pago, queira desconsiderar esta carta.|Foi acrescentada uma taxa de {fee}.|Este é o nosso segundo aviso.',
  sentences:
    'Agradecemos a sua carta, recebida na semana passada.|Temos o prazer de informar que o seu pedido foi aprovado.|Agradecemos que nos diga se a data lhe convém.|A reunião terá lugar na sala grande atrás da biblioteca.|Infelizmente não podemos satisfazer o seu pedido desta vez.|Conforme falado ao telefone, enviaremos os documentos em separado.|O edifício será renovado entre a primavera e o outono.|Pede-se aos moradores que retirem as bicicletas do pátio.|O nosso horário mudou no início do ano.|Agradecemos que assine o formulário em anexo e o devolva.|A nossa nova colaboradora terá todo o gosto em ajudar.|Lamentamos a demora e agradecemos a sua paciência.|O contrato termina sem aviso prévio no fim do ano.|Em caso de dúvida, contacte-nos nos dias úteis.|Os seus dados pessoais serão tratados de forma confidencial.|A comissão analisou com cuidado todas as propostas.|Foi enviada cópia desta carta à câmara municipal.|Os resultados do inquérito serão publicados no nosso sítio.|Os aparelhos mais antigos devem ser verificados antes do inverno.|Muitos visitantes vieram de comboio apesar do mau tempo.|O jardim atrás da casa está aberto a todos.|Estudos mostram que pausas curtas melhoram a concentração.|O rio subiu {number} centímetros em dois dias.|Em {year} viviam na aldeia cerca de {number} pessoas.|O relatório abrange um período de {number} meses.',
  articles:
    'Comboios lentos, viajantes felizes|Como as abelhas voltam a casa|O velho porto acorda|Breve história do lápis|Porque dormimos|Relatório anual|Boletim|Estudo sobre o ruído nas cidades',
  contracts:
    'Contrato de arrendamento|Contrato de prestação de serviços|Contrato de trabalho|Acordo de confidencialidade|Condições gerais|Contrato de mútuo',
  clauses:
    'Cláusula 1.ª Objeto|Cláusula 2.ª Duração|Cláusula 3.ª Obrigações|Cláusula 4.ª Remuneração|Cláusula 5.ª Confidencialidade|Cláusula 6.ª Responsabilidade|Cláusula 7.ª Disposições finais|Cláusula 8.ª Foro',
  minutes: 'Ata da reunião|Ata da assembleia|Ata da direção|Notas da reunião',
  minuteFacts: 'Data|Local|Presentes|Ausentes|Presidente|Secretário|Próxima reunião',
  forms:
    'Formulário de candidatura|Ficha de inscrição|Participação de danos|Alteração de morada|Questionário|Declaração de consentimento',
  formFields:
    'Nome próprio|Apelido|Data de nascimento|Rua|Código postal|Localidade|Telefone|Email|Nacionalidade|Profissão|Assinatura|Local e data|Estado civil|N.º de apólice|Observações',
  recipes:
    'Tarte de maçã|Sopa de legumes|Bolo de limão|Panquecas|Salada de lentilhas|Estufado de vaca',
  ingredients:
    '200 g de farinha|2 ovos|100 ml de leite|1 pitada de sal|50 g de manteiga|3 maçãs|1 c. chá de fermento|2 c. sopa de açúcar|500 g de batatas|1 cebola|2 cenouras|1 l de caldo',
  steps:
    'Pré-aqueça o forno.|Misture todos os ingredientes.|Mexa até ficar homogéneo.|Deixe repousar {number} minutos.|Leve ao forno até dourar.|Sirva morno.|Retire a tampa.|Prima o botão durante três segundos.|Ligue o cabo à tomada.|Espere até a luz ficar verde.|Limpe o filtro uma vez por mês.|Não exponha o aparelho à humidade.',
  manuals:
    'Manual do utilizador|Guia rápido|Instruções de utilização|Instruções de montagem|Avisos de segurança',
  headings:
    'Introdução|Método|Resultados|Segurança|Instalação|Utilização|Limpeza|Resumo|Contexto|Perspetivas|Contactos',
  tables:
    'População por freguesia|Chuva por mês|Vendas por região|Consumo de energia|Horário dos comboios|Classificação|Resultados dos testes|Balanço',
  tableHeads: 'Região|Total|Variação|Quota|Ano|Pontos|Homens|Mulheres|T1|T2|Valor|Número',
  cv: 'Curriculum vitae|CV|Currículo',
  cvParts: 'Experiência profissional|Formação|Línguas|Competências|Interesses|Dados pessoais',
  mailHeads: 'De|Para|Assunto|Enviado',
  bookings:
    'Confirmação de reserva|O seu itinerário|Reserva confirmada|Cartão de embarque|Reserva de hotel|Bilhete eletrónico',
  bookingFacts:
    'Código de reserva|Passageiro|Voo|Partida|Chegada|Lugar|Porta|Entrada|Saída|Hóspede|Tipo de quarto|Noites',
  brochures:
    'Ofertas de primavera|A nossa ementa|Novidades|Cursos de verão|Dias do jardim|Saldos de inverno',
  prices: 'Tabela de preços|Ementa|Tarifas|Preços|Taxas',
  from: 'desde {price}|agora só {price}|{price}|{price} por pessoa',
};
