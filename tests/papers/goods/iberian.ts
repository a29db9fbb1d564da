import type { Goods } from './goods.ts';

export const spanish: Goods = {
  wares:
    'Lámpara de mesa|Silla de oficina|Armario archivador|Papel A4 80 g|Cartucho de tóner|Switch 24 puertos|Panel LED|Tornillo hexagonal M8|Tubo de cobre 15 mm|Guantes de trabajo|Film estirable|Cajas de cartón|Manguera hidráulica|Rodamiento 6204|Escuadra de acero|Café en grano 1 kg|Juego de rodillos|Monitor 27"|Teclado|Canaleta|Baldosas|Extintor 6 kg|Banco de jardín|Disco de corte|Impresora de etiquetas|Mesa de reuniones|Botiquín|Filtro de aire|Batería 12 V|Auriculares|Estantería|Toallas de papel|Juego de brocas|Alargador 5 m',
  variants:
    'negro|blanco|gris|grande|pequeño|azul|reforzado|pack 10|caja de 100|modelo X200|tipo B|inox|con pie|roble|izquierda|reacondicionado|50 x 70 cm|',
  services:
    'Consultoría|Diseño web|Desarrollo de software|Instalación|Mantenimiento|Desplazamiento|Mano de obra|Dirección de proyecto|Redacción|Traducción|Contabilidad|Alojamiento web|Contrato de soporte|Formación|Fotografía|Limpieza de oficinas|Entrega y montaje|Inspección|Licencia|Cuota mensual|Diseño gráfico|Honorarios|Alquiler de equipos|Transporte|Trabajos de pintura',
  subjects:
    'según presupuesto|nueva web|edificio principal|mayo a junio|cierre anual|fase 2|reforma de cocina|planta baja|por usuario|tarifa plana|gastos incluidos|taller|en remoto|prototipo|portal de clientes|',
  groceries:
    'Leche entera 1L|Plátanos|Pan de molde|Huevos L 12u|Queso curado|Mantequilla|Tomate rama|Zumo naranja|Pechuga pollo|Arroz 1kg|Espaguetis|Aceite oliva|Yogur natural|Manzana golden|Patatas 3kg|Café molido|Patatas fritas|Lavavajillas|Papel higiénico|Chocolate negro|Agua mineral|Carne picada|Zanahorias|Cebollas|Comida gato|Cereales|Guisantes|Salmón|Lechuga|Dentífrico|Pilas AA|Bolsa|Miel|Cola 2L|Jamón serrano|Garbanzos|Aceitunas|Galletas María',
  dishes:
    'Paella mixta|Ensalada mixta|Calamares|Pizza Margarita|Sopa del día|Entrecot|Bocadillo jamón|Croquetas|Tortilla|Gazpacho|Macarrones|Patatas bravas|Flan casero|Tarta queso|Secreto ibérico|Merluza|Menú infantil|Menú del día|Pan|Gambas ajillo|Pulpo gallega|Tacos al pastor',
  drinks:
    'Café con leche|Café solo|Cortado|Té helado|Copa Rioja|Caña|Agua con gas|Limonada|Coca cola|Té verde|Chocolate|Zumo natural|Tinto verano|Sangría|Vermut|Cerveza 1/3',
  bakery:
    'Croissant|Napolitana|Barra de pan|Empanada|Ensaimada|Churros|Magdalena|Pan integral|Palmera|Rosquilla|Bizcocho|Tostada',
  hardware:
    'Tornillos 4x40|Cinta carrocero|Pintura blanca|Martillo|Lija P120|Bombilla LED|Bridas|Bisagra|Silicona|Brocha|Tacos 8mm|Nivel|Pegamento|Manguera 15m|Candado|Flexómetro|Tubo PVC|Cemento 25kg',
  medicine:
    'Paracetamol 1g|Ibuprofeno 600|Jarabe tos|Tiritas|Vitamina C|Crema manos|Solar SPF30|Champú|Spray nasal|Past. garganta|Colirio|Cepillo dental|Antiácido|Pañuelos',
  clothes:
    'Camiseta|Vaquero slim|Zapatillas|Bufanda lana|Calcetines x3|Cinturón piel|Chubasquero|Cuaderno A5|Bolígrafo|Libro bolsillo|Juego mesa|Tarjeta regalo|Vestido|Jersey|Camisa niño|Sombrero',
  fuels: 'Gasolina 95|Diésel|Sin plomo 95|Gasóleo A|S/P 98|Magna',
  units: {
    piece: 'ud|uds|Ud.|u|pza|unid.',
    hour: 'h|horas|hrs|H',
    month: 'meses|mes',
    flat: 'P.A.|global|pa',
    bulk: 'kg|m|ml|caja|m²|l|rollo|pack',
  },
};

export const portuguese: Goods = {
  wares:
    'Candeeiro de mesa|Cadeira de escritório|Armário de arquivo|Papel A4 80 g|Toner preto|Switch 24 portas|Painel LED|Parafuso M8|Tubo de cobre 15 mm|Luvas de trabalho|Filme estirável|Caixas de cartão|Mangueira hidráulica|Rolamento 6204|Cantoneira de aço|Café em grão 1 kg|Conjunto de rolos|Monitor 27"|Teclado|Calha técnica|Mosaico|Extintor 6 kg|Banco de jardim|Disco de corte|Impressora de etiquetas|Mesa de reunião|Caixa primeiros socorros|Filtro de ar|Bateria 12 V|Auscultadores|Estante|Toalhas de papel|Jogo de brocas|Extensão 5 m',
  variants:
    'preto|branco|cinzento|grande|pequeno|azul|reforçado|pack 10|caixa de 100|modelo X200|tipo B|inox|com pé|carvalho|esquerdo|recondicionado|50 x 70 cm|',
  services:
    'Consultoria|Design web|Desenvolvimento de software|Instalação|Manutenção|Deslocação|Mão de obra|Gestão de projeto|Redação|Tradução|Contabilidade|Alojamento web|Contrato de assistência|Formação|Fotografia|Limpeza de escritórios|Entrega e montagem|Inspeção|Licença|Mensalidade|Design gráfico|Honorários|Aluguer de equipamento|Transporte|Pinturas',
  subjects:
    'conforme orçamento|novo site|edifício principal|maio a junho|contas anuais|fase 2|obra cozinha|rés-do-chão|por utilizador|avença|despesas incluídas|workshop|remoto|protótipo|portal do cliente|',
  groceries:
    'Leite m/gordo 1L|Bananas|Pão de forma|Ovos 12un|Queijo flamengo|Manteiga 250g|Tomate|Sumo laranja|Peito frango|Arroz agulha|Esparguete|Azeite virgem|Iogurte natural|Maçã gala|Batata 3kg|Café moído|Batata frita|Detergente loiça|Papel higiénico|Chocolate|Água 6x1,5L|Carne picada|Cenoura|Cebola|Comida gato|Cereais|Ervilhas|Salmão|Alface|Pasta dentes|Pilhas AA|Saco|Mel|Cola 1,5L|Fiambre|Bacalhau|Atum lata|Bolachas maria',
  dishes:
    'Bacalhau à Brás|Salada mista|Polvo à lagareiro|Pizza Margherita|Sopa do dia|Bife da casa|Tosta mista|Francesinha|Bitoque|Arroz de marisco|Esparguete|Batata frita|Pudim|Tarte de maçã|Secretos|Dourada grelhada|Menu criança|Prato do dia|Couvert|Ameijoas|Feijoada',
  drinks:
    'Galão|Café|Meia de leite|Ice tea|Copo tinto|Imperial|Água com gás|Limonada|Coca cola|Chá verde|Chocolate quente|Sumo natural|Vinho verde|Sangria|Abatanado|Garoto',
  bakery:
    'Croissant|Pastel de nata|Pão de deus|Bola de Berlim|Queijada|Carcaça|Rissol|Empada|Broa|Folhado misto|Bolo arroz|Pão alentejano',
  hardware:
    'Parafusos 4x40|Fita pintor|Tinta branca 5L|Martelo|Lixa P120|Lâmpada LED|Abraçadeiras|Dobradiça|Silicone|Trincha|Buchas 8mm|Nível|Cola rápida|Mangueira 15m|Cadeado|Fita métrica|Tubo PVC|Cimento 25kg',
  medicine:
    'Paracetamol 1000|Ibuprofeno 400|Xarope tosse|Pensos|Vitamina C|Creme mãos|Protetor SPF30|Champô|Spray nasal|Pastilhas|Colírio|Escova dentes|Antiácido|Lenços',
  clothes:
    'T-shirt|Calças ganga|Ténis|Cachecol|Meias x3|Cinto pele|Impermeável|Caderno A5|Caneta gel|Livro bolso|Jogo tabuleiro|Cartão oferta|Vestido|Camisola|Camisa criança|Chapéu',
  fuels: 'Gasolina 95|Gasóleo|Gasóleo simples|Gasolina 98|S/Chumbo 95|GPL',
  units: {
    piece: 'un|UN|Un.|unid|uni',
    hour: 'h|horas|hr|H',
    month: 'meses|mês',
    flat: 'vg|global|VG',
    bulk: 'kg|m|ml|cx|m²|lt|rolo|pack',
  },
};
