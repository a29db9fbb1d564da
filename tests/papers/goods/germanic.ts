import type { Goods } from './goods.ts';

export const german: Goods = {
  wares:
    'Schreibtischlampe|Bürostuhl|Aktenschrank|Kopierpapier A4 80 g|Tonerkartusche|Netzwerkswitch 24-Port|LED-Panel|Sechskantschraube M8x40|Kupferrohr 15 mm|Schutzhandschuhe|Stretchfolie|Faltkartons|Hydraulikschlauch|Kugellager 6204|Stahlwinkel|Kaffeebohnen 1 kg|Farbroller-Set|Monitor 27 Zoll|Tastatur|Kabelkanal|Bodenfliesen|Feuerlöscher 6 kg|Gartenbank|Trennscheibe 125 mm|Etikettendrucker|Konferenztisch|Verbandkasten|Luftfilter|Akku 12 V|Headset|Regalsystem|Papierhandtücher|Bohrersatz|Verlängerungskabel 5 m|Mineralwasser 12 x 0,7 l|Dichtungsring|Türschließer',
  variants:
    'schwarz|weiß|grau|groß|klein|blau|verstärkt|10er Pack|VE 100 Stück|Typ X200|Ausführung B|Edelstahl|mit Fuß|Eiche|links|gebraucht|50 x 70 cm|verzinkt|',
  services:
    'Beratung|Webdesign|Softwareentwicklung|Montage|Wartung|Anfahrt|Arbeitszeit Monteur|Projektleitung|Texterstellung|Übersetzung|Buchhaltung|Hosting|Supportvertrag|Schulung|Fotografie|Unterhaltsreinigung|Lieferung und Aufbau|Prüfung|Lizenzgebühr|Grundgebühr|Gestaltung|Rechtsberatung|Gerätemiete|Transport|Malerarbeiten|Entsorgung|Wärmelieferung',
  subjects:
    'nach Aufwand|Relaunch Website|Hauptgebäude|Mai bis Juni|Jahresabschluss|2. Bauabschnitt|lt. Angebot|Küchenumbau|Erdgeschoss|je Nutzer|monatlich pauschal|inkl. Fahrtkosten|Workshop|remote|Prototyp|Kundenportal|BV Lindenallee|',
  groceries:
    'Vollmilch 3,5%|Bananen|Mischbrot|Eier 10er|Gouda jung|Butter 250g|Tomaten|Orangensaft|Hähnchenbrust|Basmatireis|Spaghetti 500g|Olivenöl|Joghurt natur|Äpfel Elstar|Kartoffeln 2kg|Kaffee gemahlen|Pfandartikel|Leergut|Chips Paprika|Spülmittel|Toilettenpapier|Vollmilchschok.|Mineralwasser|Rinderhack|Karotten|Zwiebeln|Katzenfutter|Müsli|TK Erbsen|Lachsfilet|Kopfsalat|Zahncreme|Batterien AA|Tragetasche|Honig|Cola 1,5l|Quark 20%|Brötchen|Weizenmehl|Pfand 0,25 EUR',
  dishes:
    'Wiener Schnitzel|Caesar Salat|Rinderroulade|Pizza Margherita|Tagessuppe|Rumpsteak 200g|Käsespätzle|Currywurst|Bratwurst m. Kraut|Gemischter Salat|Spaghetti Bolognese|Pommes frites|Kaiserschmarrn|Apfelstrudel|Schweinebraten|Zanderfilet|Kinderschnitzel|Flammkuchen|Maultaschen|Beilage|Sauerbraten',
  drinks:
    'Cappuccino|Milchkaffee|Espresso|Apfelschorle 0,4|Weißwein 0,2|Pils 0,5|Mineralwasser 0,25|Limonade|Cola 0,3|Grüner Tee|Heiße Schokolade|Orangensaft|Weizen 0,5|Radler|Kännchen Kaffee|Spezi 0,4',
  bakery:
    'Croissant|Laugenbrezel|Roggenbrot 750g|Mehrkornbrötchen|Berliner|Käsekuchen|Butterbrezel|Nussschnecke|Apfeltasche|Streuselkuchen|Baguette|Quarktasche',
  hardware:
    'Holzschrauben 4x40|Malerkrepp|Wandfarbe 10l|Hammer 300g|Schleifpapier P120|LED-Lampe E27|Kabelbinder|Scharnier|Silikon transp.|Flachpinsel|Dübel S8|Wasserwaage|Sekundenkleber|Gartenschlauch|Vorhängeschloss|Rollmeter 5m|Abflussrohr|Zement 25kg',
  medicine:
    'Paracetamol 500|Ibuprofen 400|Hustensaft|Pflaster 20St|Vitamin C|Handcreme|Sonnenmilch LSF30|Shampoo|Nasenspray|Halsbonbons|Augentropfen|Zahnbürste|Magentabletten|Taschentücher',
  clothes:
    'T-Shirt|Jeans Slim|Laufschuhe|Wollschal|Socken 3er|Ledergürtel|Regenjacke|Notizbuch A5|Gelschreiber|Taschenbuch|Gesellschaftsspiel|Gutschein|Sommerkleid|Pullover|Kinderhemd|Sonnenhut',
  fuels: 'Super E5|Super E10|Diesel|Super Plus|*Super E10|Superbenzin|Super 95',
  units: {
    piece: 'Stk|Stck.|St.|Stück|Stk.|ST',
    hour: 'Std.|h|Std|Stunden|Stdn.',
    month: 'Monate|Mon.|Monat',
    flat: 'psch.|pausch.|pauschal|Psch',
    bulk: 'kg|m|VE|Pkg.|Rolle|l|Satz|m²|lfm|Karton',
  },
};

export const dutch: Goods = {
  wares:
    'Bureaulamp|Bureaustoel|Archiefkast|Kopieerpapier A4|Tonercartridge|Netwerkswitch 24 poorts|Led-paneel|Zeskantbout M8|Koperen buis 15 mm|Werkhandschoenen|Wikkelfolie|Kartonnen dozen|Hydrauliekslang|Kogellager 6204|Stalen hoek|Koffiebonen 1 kg|Verfroller set|Monitor 27 inch|Toetsenbord|Kabelgoot|Vloertegels|Brandblusser 6 kg|Tuinbank|Doorslijpschijf 125 mm|Labelprinter|Vergadertafel|Verbanddoos|Luchtfilter|Accu 12 V|Headset|Stelling|Handdoekjes|Borenset|Verlengsnoer 5 m',
  variants:
    'zwart|wit|grijs|groot|klein|blauw|verzwaard|10 stuks|doos 100 st.|type X200|uitvoering B|rvs|met voet|eiken|links|gebruikt|50 x 70 cm|',
  services:
    'Advies|Webdesign|Softwareontwikkeling|Montage|Onderhoud|Voorrijkosten|Arbeidsloon|Projectleiding|Tekstschrijven|Vertaling|Boekhouding|Hosting|Supportcontract|Training|Fotografie|Schoonmaak|Levering en plaatsing|Keuring|Licentiekosten|Abonnement|Vormgeving|Juridisch advies|Huur apparatuur|Transport|Schilderwerk',
  subjects:
    'volgens afspraak|nieuwe website|hoofdgebouw|mei t/m juni|jaarrekening|fase 2|cf. offerte|verbouwing keuken|begane grond|per gebruiker|maandelijks|incl. reiskosten|workshop|op afstand|prototype|klantportaal|',
  groceries:
    'Halfv. melk 1L|Bananen|Volkoren brood|Eieren 10 st|Jong belegen|Roomboter|Tomaten|Sinaasappelsap|Kipfilet|Rijst 1kg|Spaghetti|Olijfolie|Yoghurt|Elstar appels|Aardappelen|Koffie 500g|Statiegeld|Chips paprika|Afwasmiddel|Toiletpapier|Chocolade melk|Mineraalwater|Rundergehakt|Wortelen|Uien|Kattenvoer|Muesli|Doperwten|Zalmfilet|Kropsla|Tandpasta|Batterijen AA|Draagtas|Honing|Cola 1,5L|Hagelslag|Pindakaas|Vla vanille',
  dishes:
    'Uitsmijter ham|Caesarsalade|Kibbeling|Pizza Margherita|Soep v/d dag|Biefstuk|Clubsandwich|Bitterballen 8st|Saté met friet|Gemengde salade|Spaghetti|Friet|Pannenkoek spek|Appeltaart|Spareribs|Zalm gegrild|Kindermenu|Broodje kroket|Mosselen|Stoofvlees',
  drinks:
    "Cappuccino|Koffie verkeerd|Espresso|IJsthee|Huiswijn rood|Biertje 25cl|Spa rood|Limonade|Cola light|Groene thee|Warme choco|Jus d'orange|Witbier|Radler 0.0|Verse muntthee|Tonic",
  bakery:
    'Croissant|Krentenbol|Speltbrood|Kaasbroodje|Saucijzenbroodje|Appelflap|Tompouce|Stokbrood|Gevulde koek|Roggebrood|Bolus|Muffin',
  hardware:
    'Houtschroeven 4x40|Schilderstape|Muurverf 10L|Klauwhamer|Schuurpapier P120|Ledlamp E27|Kabelbinders|Scharnier|Siliconenkit|Kwast 2 inch|Pluggen 8mm|Waterpas|Secondelijm|Tuinslang|Hangslot|Rolmaat 5m|Pvc-buis|Cement 25kg',
  medicine:
    'Paracetamol 500|Ibuprofen 400|Hoestdrank|Pleisters|Vitamine C|Handcrème|Zonnebrand F30|Shampoo|Neusspray|Keelpastilles|Oogdruppels|Tandenborstel|Maagtabletten|Zakdoekjes',
  clothes:
    'T-shirt|Jeans slim|Hardloopschoen|Wollen sjaal|Sokken 3-pak|Leren riem|Regenjas|Notitieboek A5|Gelpen|Pocketboek|Bordspel|Cadeaukaart|Zomerjurk|Trui|Kinderhemd|Zonnehoed',
  fuels: 'Euro 95|Diesel|Euro95 E10|Super Plus 98|Benzine E10|Eurodiesel',
  units: {
    piece: 'st.|stuk|stuks|st|Stuk',
    hour: 'uur|u|uren|Uur',
    month: 'maand|mnd|maanden',
    flat: 'post|stelpost|vast',
    bulk: 'kg|m|doos|pak|rol|l|set|m²',
  },
};
