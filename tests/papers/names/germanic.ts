import type { Names } from './names.ts';

export const english: Names = {
  given:
    'James|Mary|Robert|Linda|Michael|Susan|David|Karen|Thomas|Nancy|Daniel|Emily|Laura|Kevin|Rachel|Peter|Alice|George|Helen|Oliver|Grace|Samuel|Ruth|Martin|Jane|Andrew|Claire|Stephen|Amy|Paul|Chloe|Ryan|Hannah|Marcus|Fiona',
  family:
    "Smith|Johnson|Miller|Walker|Baker|Turner|Parker|Cooper|Morgan|Reed|Bennett|Foster|Hughes|Price|Ward|Brooks|Gray|Watson|Barnes|Fisher|Harrison|Marsh|Palmer|Holt|Sutton|Webb|Chapman|Lowe|Bishop|Dixon|Hartley|Pearce|Whitfield|Okafor|O'Brien|McKenna|Ashworth",
  streets:
    "Oak Street|Main Street|High Street|Mill Lane|Station Road|Church Lane|Park Avenue|Elm Drive|Victoria Road|Kingsway|Harbour View|Maple Court|King Street|Bridge Road|Cedar Ave|W. Lincoln Blvd|Industrial Parkway|N 5th St|Queen's Road|The Green|Market Square|Commerce Drive|Hillcrest Rd|Orchard Way|Riverside Terrace|Canal Street, Suite 210|Second Ave, Floor 4",
  suburbs: 'Northgate|Eastfield|Riverside|Westbrook|Hillside|Newtown|Glenwood|Parkview',
  buildings:
    'Unit 4, Kestrel Business Park|Albion House|Suite 12, The Old Mill|Unit 7B|Phoenix House|Enterprise Centre',
  trades:
    'Plumbing|Electrical|Consulting|Landscapes|Catering|Software|Logistics|Print|Office Supplies|Engineering|Design|Motors|Joinery|Cleaning Services|Marketing|Roofing|Accountants|Freight|Foods|Security|Dental Supplies|Fabrication|Media|Packaging|Tools',
  firms:
    '{family} {trade} {form}|{fancy} {trade} {form}|{family} & {family2} {form}|{fancy} {form}|{city} {trade} {form}|{given} {family} {trade}|{family} {family2} {trade} {form}|{fancy} Solutions {form}|The {fancy} Company {form}|{family} Bros. {trade} {form}|{fancy} Group {form}',
  shops:
    "{family}'s {shop}|The {adjective} {animal}|{city} {shop}|{fancy} {shop}|{family} & {family2} {shop}|{adjective} {animal} {shop}|{fancy}|{given}'s {shop}|{FANCY} {SHOP}",
  titles: 'Mr|Ms|Mrs|Dr',
};

export const german: Names = {
  given:
    'Anna|Peter|Sabine|Thomas|Julia|Markus|Petra|Stefan|Monika|Jürgen|Claudia|Andreas|Birgit|Wolfgang|Lena|Tobias|Katrin|Florian|Ulrike|Matthias|Heike|Dieter|Johanna|Sebastian|Gisela|Jörg|Franziska|Bernd|Karin|Lukas',
  family:
    'Müller|Schmidt|Schneider|Fischer|Weber|Meyer|Wagner|Becker|Hoffmann|Schäfer|Koch|Bauer|Richter|Klein|Wolf|Schröder|Neumann|Schwarz|Zimmermann|Braun|Krüger|Hofmann|Hartmann|Lange|Krause|Lehmann|Köhler|Maier|Huber|Kaiser|Fuchs|Vogel|Jäger|Gruber|Steiner|Großmann|Öztürk',
  streets:
    'Hauptstraße|Bahnhofstraße|Gartenweg|Schillerstraße|Lindenallee|Am Markt|Industriestr.|Mühlenweg|Goethestr.|Bergstraße|Kirchplatz|Ringstr.|Dorfstraße|Rosenweg|Ludwig-Erhard-Straße|Alte Poststr.|Kaiserstr.|Werner-von-Siemens-Ring|Am Alten Hafen|Birkenweg|Theaterplatz|Nordring',
  suburbs: 'Altstadt|Nordstadt|Neudorf|Südvorstadt',
  buildings: 'Gebäude 3|Hinterhaus|Haus B|Gewerbepark Süd',
  trades:
    'Elektrotechnik|Sanitär & Heizung|Bürobedarf|Maschinenbau|Consulting|Gebäudereinigung|Tischlerei|Metallbau|Logistik|Spedition|Software|Druckerei|Gartenbau|Autohaus|Medizintechnik|Getränkehandel|Dachdeckerei|Werbeagentur|Verlag|Baustoffe|Energie|Telekommunikation|Möbel|Lebensmittel|Steuerungstechnik',
  firms:
    '{family} {trade} {form}|{trade} {family} {form}|{family} & {family2} {form}|{fancy} {form}|{fancy} {trade} {form}|{given} {family} {trade} {form}|{family} & Söhne {trade} {form}|{city}er {trade} {form}|Gebr. {family} {form}|{family} + Partner {form}|Stadtwerke {city} {form}|{family}-{family2} {trade} {form}',
  shops:
    '{shop} {family}|{shop} {city}|{shop} am Markt|{family}s {shop}|{shop} {given} {family}|Zum {adjective} {animal}|{FANCY}|{fancy} {shop}|{family} {shop}',
  titles: 'Herr|Frau|Dr.|Dr. med.',
};
