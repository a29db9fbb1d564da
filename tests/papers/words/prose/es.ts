import type { ProseWords } from './en.ts';

export const es: ProseWords = {
  subjectMark: 'Asunto: |Asunto: |ASUNTO: |Ref.: ||Asunto: ',
  subjects:
    'Su solicitud del mes pasado|Cambio de datos bancarios|Convocatoria de junta|Confirmación de cita|Baja del contrato {ref}|Su consulta sobre oficinas|Traslado de nuestras oficinas|Solicitud de documentación|Parte de siniestro {ref}|Cambio de domicilio|Su reclamación del pedido {ref}|Oferta de trabajo|Recordatorio: factura {ref}|Aviso de impago {ref}|Licencia de obra {ref}|Su inscripción',
  salutations:
    'Estimados señores:|Estimada Sra. {family}:|Estimado Sr. {family}:|Queridos vecinos:|Hola, {name}:|Apreciado cliente:|Muy señores míos:',
  regards:
    'Atentamente,|Un cordial saludo,|Saludos cordiales,|Reciba un cordial saludo,|Le saluda atentamente,',
  dateLine: '{city}, {date}|En {city}, a {date}|{date}|Fecha: {date}',
  enclosure: 'Anexos|Adjunto|Copia: expediente|P. D. La oficina cierra los festivos.',
  reminder:
    'Les comunicamos que la factura {ref} de fecha {date} por importe de {total} sigue pendiente.|Rogamos abonen la cantidad de {total} en un plazo de diez días.|Si ya han realizado el pago, no tengan en cuenta esta carta.|Se ha añadido un recargo de {fee}.|Este es nuestro segundo aviso.',
  sentences:
    'Le agradecemos su carta, recibida la semana pasada.|Nos complace comunicarle que su solicitud ha sido aprobada.|Le rogamos que nos indique si la fecha le conviene.|La reunión tendrá lugar en la sala grande detrás de la biblioteca.|Lamentamos no poder atender su petición en esta ocasión.|Según lo hablado por teléfono, enviaremos los documentos por separado.|El edificio se reformará entre primavera y otoño.|Se ruega a los vecinos que retiren sus bicicletas del patio.|Nuestro horario ha cambiado desde principios de año.|Le rogamos que firme el formulario adjunto y nos lo devuelva.|Nuestra nueva persona de contacto le ayudará con mucho gusto.|Lamentamos el retraso y agradecemos su paciencia.|El contrato termina sin previo aviso a final de año.|Si tiene preguntas, puede llamarnos en días laborables.|Sus datos personales se tratarán de forma confidencial.|El comité ha examinado todas las propuestas con cuidado.|Se ha enviado copia de esta carta al ayuntamiento.|Los resultados de la encuesta se publicarán en nuestra web.|Los aparatos antiguos deben revisarse antes del invierno.|Muchos visitantes vinieron en tren a pesar del mal tiempo.|El jardín detrás de la casa está abierto a todos.|Los estudios muestran que las pausas cortas mejoran la concentración.|El río subió {number} centímetros en dos días.|En {year} vivían unas {number} personas en el pueblo.|El informe abarca un periodo de {number} meses.',
  articles:
    'Trenes lentos, viajeros felices|Cómo vuelven a casa las abejas|El viejo puerto despierta|Breve historia del lápiz|Por qué dormimos|Memoria anual|Boletín|Estudio sobre el ruido en las ciudades',
  contracts:
    'Contrato de arrendamiento|Contrato de servicios|Contrato de trabajo|Acuerdo de confidencialidad|Condiciones generales|Contrato de préstamo',
  clauses:
    'Primera. Objeto|Segunda. Duración|Tercera. Obligaciones|Cuarta. Remuneración|Quinta. Confidencialidad|Sexta. Responsabilidad|Séptima. Disposiciones finales|Octava. Jurisdicción',
  minutes: 'Acta de la reunión|Acta de la junta|Acta del consejo|Notas de la reunión',
  minuteFacts: 'Fecha|Lugar|Asistentes|Ausentes|Presidente|Secretario|Próxima reunión',
  forms:
    'Formulario de solicitud|Ficha de inscripción|Parte de daños|Cambio de domicilio|Cuestionario|Autorización',
  formFields:
    'Nombre|Apellidos|Fecha de nacimiento|Calle|Código postal|Localidad|Teléfono|Correo electrónico|Nacionalidad|Profesión|Firma|Lugar y fecha|Estado civil|Nº de asegurado|Observaciones',
  recipes:
    'Tarta de manzana|Sopa de verduras|Bizcocho de limón|Crepes|Ensalada de lentejas|Estofado de ternera',
  ingredients:
    '200 g de harina|2 huevos|100 ml de leche|1 pizca de sal|50 g de mantequilla|3 manzanas|1 cdta. de levadura|2 cdas. de azúcar|500 g de patatas|1 cebolla|2 zanahorias|1 l de caldo',
  steps:
    'Precalentar el horno.|Mezclar todos los ingredientes.|Remover hasta que quede liso.|Dejar reposar {number} minutos.|Hornear hasta dorar.|Servir templado.|Retirar la tapa.|Pulsar el botón tres segundos.|Conectar el cable.|Esperar a que la luz sea verde.|Limpiar el filtro una vez al mes.|No exponer el aparato a la humedad.',
  manuals:
    'Manual de usuario|Guía rápida|Instrucciones de uso|Instrucciones de montaje|Avisos de seguridad',
  headings:
    'Introducción|Método|Resultados|Seguridad|Instalación|Uso|Limpieza|Resumen|Antecedentes|Perspectivas|Contacto',
  tables:
    'Población por distrito|Lluvia por meses|Ventas por región|Consumo de energía|Horario de trenes|Clasificación|Resultados de pruebas|Balance',
  tableHeads: 'Región|Total|Variación|Cuota|Año|Puntos|Hombres|Mujeres|T1|T2|Valor|Número',
  cv: 'Currículum vítae|CV|Currículo',
  cvParts: 'Experiencia laboral|Formación|Idiomas|Habilidades|Intereses|Datos personales',
  mailHeads: 'De|Para|Asunto|Enviado',
  bookings:
    'Confirmación de reserva|Su itinerario|Reserva confirmada|Tarjeta de embarque|Reserva de hotel|Billete electrónico',
  bookingFacts:
    'Localizador|Pasajero|Vuelo|Salida|Llegada|Asiento|Puerta|Entrada|Salida del hotel|Huésped|Tipo de habitación|Noches',
  brochures:
    'Ofertas de primavera|Nuestra carta|Novedades|Cursos de verano|Días del jardín|Rebajas de invierno',
  prices: 'Lista de precios|Carta|Tarifas|Precios|Tasas',
  from: 'desde {price}|ahora solo {price}|{price}|{price} por persona',
};
