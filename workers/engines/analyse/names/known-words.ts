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
  alameda allee apt autobahn autopista autoroute autostrada av avda ave avenida avenue bandar batu block blok blvd boulevard calle carrer
  carretera cedex chemin close complex corso cours court crescent ctra damm drive estrada floor
  flr gasse gewerbegebiet gewerbepark gracht highway hwy impasse industriepark jalan jln kade
  kampung kawasan kg kompleks laan lane largo lebuh lebuhraya level ln lorong lot lots lrg mall
  menara mukim off parkway paseo perindustrian persiaran piazza pkwy place platz plaza plein
  poligono postfach praca pza quai rd ring road route rua rue section seksyen square strada street
  bangunan bukit bunga dagangan desa indah kota maju medan niaga pekan permai perdana pusat puteri
  raya sentosa seri setia simpang sri sungai tingkat utama
  suite taman terrace tmn travessa ufer unit urbanizacao via viale vicolo way weg wisma
`);

/** Countries, states and large cities, and their parts. */
export const placeWords = wordsIn(`
  alam alicante alor ampang amsterdam antwerpen athens atlanta augsburg austin australia austria
  bahru balakong bangalore bangi bangkok bangsar barcelona basel batu belgie belgique belgium bengaluru
  berlin bern bielefeld bilbao birmingham bochum bologna bonn bordeaux boston braga brasil braunschweig
  bremen brickfields bristol brisbane brugge brussels bruxelles butterworth canada cardiff chennai
  cheras chicago coimbra cologne cyberjaya dallas damansara darul delhi denver deutschland dordrecht
  dortmund dresden dublin duisburg dusseldorf edinburgh ehsan eindhoven england espana essen faro
  firenze florence france frankfurt freiburg geneve genova gent georgetown germany glasgow gombak
  granada graz grenoble groningen gurgaon haarlem hamburg hannover heidelberg houston hyderabad india
  innsbruck ipoh ireland iskandar italia italy jaipur jaya johor kajang karlsruhe kassel kedah kelantan
  kembangan kepong kiel kinabalu kingdom klang kluang koln kolkata kuala kuantan kuching kulim
  labuan lausanne leeds leicester leiden leipzig liege lille linz lisboa liverpool london lubeck
  lumpur luxembourg luzern lyon maastricht madrid magdeburg mainz malaga malaysia manchester mannheim
  marseille masai melaka melbourne miami milano miri modena montpellier montreal muar mumbai
  munchen munster napoli nantes nederland netherlands nijmegen noida nottingham nurnberg orlando oslo
  osterreich oxford padova pahang palermo pandan paris penang perak perlis perth petaling philadelphia
  phoenix pinang porto portugal potsdam pune puchong pulau putrajaya rawang rennes roma rostock
  rotterdam saarbrucken sabah salzburg sarawak schweiz scotland seattle segambut selangor selayang
  sembilan semenyih sentul sepang seremban setapak setubal sevilla shah sheffield sibu singapore skudai
  southampton spain strasbourg stuttgart subang suisse switzerland sydney taiping takzim tampines tawau
  terengganu texas tilburg torino toronto toulouse turin usa utrecht valencia vancouver venezia verona
  wales wangsa wien wiesbaden wolverhampton wuppertal york zaragoza zurich
`);

function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
