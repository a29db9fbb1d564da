/* Words by which names and addresses are known, in lower case and without accents. */

/** What shops and firms call themselves. */
export const shopWords = wordsIn(`
  airlines apotheke backerei bakeries bakery bar beauty bistro blumen book books bookstore
  bookstores boulangerie boutique buchhandlung cafe caffe cake carry center centre centro cinema
  clinic club coffee consulting corner cuisine deco dental design distribution drogerie electric
  electrical electronics energie energy enterprise enterprises express farmacia fashion
  fleischerei florist food foods forno friseur furniture garage gasthaus gasthof gift grill handel
  hardware haus health holdings hostel hotel house hypermarket imbiss industries inn international
  kaffee kedai kino kitchen klinik konditorei librairie logistics logistik machinery market
  marketing markt mart media mercado metzgerei minimarket mobel mode motors museum noodle optik
  osteria panaderia panificio parking pasaraya perniagaan petrol pharmacie pharmacy pizzeria pub
  resources restaurant restoran ristorante salon service services shop solutions sport sports
  stadtwerke station stationers stationery store stores studio supermarche supermarket supermarkt
  supermercado syarikat systems tankstelle taxi telecom textil theatre toys trading trattoria
  vegetarian venture ventures verlag versand versicherung werke zentrum
`);

/** Streets, quarters, houses and their parts. */
export const streetWords = wordsIn(`
  alameda allee apt av avda ave avenida avenue bandar batu block blok blvd boulevard calle carrer
  carretera cedex chemin close complex corso cours court crescent ctra damm drive estrada floor
  flr gasse gewerbegebiet gewerbepark gracht highway hwy impasse industriepark jalan jln kade
  kampung kawasan kg kompleks laan lane largo lebuh lebuhraya level ln lorong lot lots lrg mall
  menara mukim off parkway paseo perindustrian persiaran piazza pkwy place platz plaza plein
  poligono postfach praca pza quai rd ring road route rua rue section seksyen square strada street
  suite taman terrace tmn travessa ufer unit urbanizacao via viale vicolo way weg wisma
`);

/** Countries, states and large cities, and their parts. */
export const placeWords = wordsIn(`
  alam ampang amsterdam australia austria bahru barcelona belgie belgique belgium berlin brussels
  bruxelles canada cheras damansara darul deutschland ehsan england espana france germany hamburg
  india ireland italia italy jaya johor kedah kelantan kepong kingdom klang kuala lisboa london
  lumpur madrid malaysia melaka milano munchen nederland netherlands osterreich pahang paris
  penang perak petaling pinang porto portugal puchong pulau roma rotterdam sabah sarawak schweiz
  scotland selangor sembilan setapak shah singapore spain subang suisse switzerland takzim
  terengganu usa wales wien york zurich
`);

function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
