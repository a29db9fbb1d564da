import type { Names } from './names.ts';

export const italian: Names = {
  given:
    'Marco|Giulia|Luca|Francesca|Andrea|Chiara|Paolo|Elena|Giovanni|Sara|Matteo|Laura|Roberto|Silvia|Stefano|Valentina|Davide|Anna|Niccolò|Federica|Alessandro|Martina|Giorgio|Teresa',
  family:
    "Rossi|Russo|Ferrari|Esposito|Bianchi|Romano|Colombo|Ricci|Marino|Greco|Bruno|Gallo|Conti|De Luca|Mancini|Costa|Giordano|Rizzo|Lombardi|Moretti|Barbieri|Fontana|Santoro|Mariani|Rinaldi|Caruso|Ferrara|Galli|Martini|Leone|Longo|Gentile|D'Angelo|Villa|Serra",
  streets:
    "Via Roma|Via Garibaldi|Corso Italia|Piazza Mazzini|Via Dante Alighieri|Viale della Libertà|Via XX Settembre|Via dei Mille|Largo Augusto|Via G. Verdi|Via Emilia Est|Strada Statale|Via dell'Industria|Via San Martino|Viale Europa|Via A. Manzoni",
  suburbs: 'Centro|San Lorenzo|Borgo Nuovo|Prati',
  buildings: 'Scala B|Interno 5|Palazzina C',
  trades:
    'Impianti|Costruzioni|Informatica|Trasporti|Arredamenti|Tipografia|Forniture|Consulenze|Elettronica|Alimentari|Ceramiche|Meccanica|Edilizia|Servizi|Ristorazione|Tessuti|Carpenteria|Autofficina|Imballaggi|Energia',
  firms:
    '{family} {trade} {form}|{trade} {family} {form}|{fancy} {form}|{family} & {family2} {form}|F.lli {family} {form}|{fancy} {trade} {form}|Studio {family}|{given} {family}|Ditta {family} {given}|{trade} {city} {form}|Gruppo {fancy} {form}',
  shops:
    '{shop} {family}|{shop} da {given}|{shop} {city}|{shop} Centrale|Al {animal} {adjective}|{fancy} {shop}|{SHOP} {FAMILY}|{FANCY}|Da {given}',
  titles: 'Sig.|Sig.ra|Dott.|Dott.ssa',
};

export const dutch: Names = {
  given:
    'Jan|Anne|Pieter|Sanne|Kees|Lotte|Willem|Emma|Daan|Femke|Joost|Marieke|Bram|Ingrid|Sander|Eva|Maarten|Fleur|Ruud|Noor|Thijs|Carolien|Wouter|Annelies',
  family:
    'de Jong|Jansen|de Vries|van den Berg|Bakker|van Dijk|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|Vos|Peters|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|van der Meer|Kok|Jacobs|van der Linden|Kuipers|Claes|Peeters|Maes|Wouters|Verhoeven',
  streets:
    'Dorpsstraat|Stationsweg|Kerkstraat|Molenlaan|Prinsengracht|Marktplein|Industrieweg|Beukenlaan|Julianastraat|Nieuwe Haven|Hoofdstraat|Burg. de Raadtsingel|Havenkade|Wilhelminalaan|Zuiderkade|Eikenlaan|De Ruyterkade|Lange Nieuwstraat',
  suburbs: 'Centrum|Noord|Oost|De Wijk',
  buildings: 'Gebouw C|Unit 4|Postbus 1234|Hal 7',
  trades:
    'Installatietechniek|Bouw|Administratie|Advies|Automatisering|Transport|Kantoorartikelen|Schilderwerken|Drukwerk|Hoveniers|Elektro|Schoonmaak|Techniek|Vastgoed|Food|Reclame|Energie|Verzekeringen|Timmerwerken|Groothandel',
  firms:
    '{family} {trade} {form}|{trade}bedrijf {family} {form}|{fancy} {form}|{family} & {family2} {form}|{fancy} {trade} {form}|Gebr. {family} {form}|{family} en Zonen {form}|{given} {family} {trade}|{city}se {trade} {form}|Bureau {family}',
  shops:
    "{shop} {family}|{shop} {city}|{shop} 't Hoekje|De {adjective} {animal}|{family} {shop}|{fancy} {shop}|{FANCY}|{SHOP} {FAMILY}",
  titles: 'Dhr.|Mevr.|De heer|Mevrouw',
};

export const portuguese: Names = {
  given:
    'João|Maria|António|Ana|Pedro|Catarina|Rui|Inês|Miguel|Sofia|Luís|Beatriz|Tiago|Marta|Nuno|Joana|José|Teresa|Gonçalo|Mónica|Vasco|Leonor',
  family:
    'Silva|Santos|Ferreira|Pereira|Oliveira|Costa|Rodrigues|Martins|Sousa|Fernandes|Gonçalves|Gomes|Lopes|Marques|Almeida|Ribeiro|Carvalho|Teixeira|Moreira|Correia|Nunes|Vieira|Monteiro|Cardoso|Rocha|Neves|Coelho|Pinto|Matos|Araújo',
  streets:
    'Rua Augusta|Avenida da Liberdade|Rua do Comércio|Praça da República|Rua de Santa Catarina|Avenida dos Aliados|Travessa do Carmo|Rua Dr. António José de Almeida|Largo da Sé|Estrada Nacional 10|Zona Industrial, Lote|Rua 25 de Abril|Avenida 5 de Outubro|Rua das Flores',
  suburbs: 'Baixa|Alvalade|Cedofeita|Olivais',
  buildings: 'Loja 2|Edifício Tejo|Armazém 4|Bloco C',
  trades:
    'Instalações|Construções|Informática|Transportes|Consultoria|Papelaria|Gráfica|Jardins|Electricidade|Mobiliário|Alimentar|Serviços|Oficinas|Ferragens|Distribuição|Limpezas|Energia|Climatização|Embalagens',
  firms:
    '{family} & {family2} {form}|{trade} {family} {form}|{fancy} {form}|{fancy} {trade} {form}|{given} {family} {trade} {form}|Irmãos {family} {form}|{trade} de {city} {form}|{family} {trade} {form}|{given} {family}|Grupo {fancy} {form}',
  shops:
    '{shop} {family}|{shop} {city}|{shop} do {given}|O {animal} {adjective}|{fancy} {shop}|{SHOP} CENTRAL|{FANCY}|Casa {family}|{shop} Nova',
  titles: 'Sr.|Sra.|Dr.|Eng.',
};
