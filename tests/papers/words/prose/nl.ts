import type { ProseWords } from './en.ts';

export const nl: ProseWords = {
  subjectMark: 'Betreft: |Betreft: |Onderwerp: |Betr.: ||Betreft: ',
  subjects:
    'Uw sollicitatie van vorige maand|Wijziging van ons rekeningnummer|Uitnodiging voor de ledenvergadering|Bevestiging van uw afspraak|Opzegging contract {ref}|Uw aanvraag kantoorruimte|Verhuizing naar een nieuw pand|Verzoek om documenten|Schademelding {ref}|Adreswijziging|Uw klacht over bestelling {ref}|Arbeidsaanbod|Betalingsherinnering factuur {ref}|Tweede aanmaning {ref}|Bouwaanvraag {ref}|Uw lidmaatschap',
  salutations:
    'Geachte heer, mevrouw,|Geachte mevrouw {family},|Geachte heer {family},|Beste buren,|Beste {name},|Geachte leden,|Beste klant,',
  regards:
    'Met vriendelijke groet,|Hoogachtend,|Vriendelijke groeten,|Met hartelijke groet,|Groeten,',
  dateLine: '{city}, {date}|{date}|Datum: {date}|{city}, {date}',
  enclosure: 'Bijlagen|Bijlage|Kopie: dossier|P.S. Op feestdagen is het kantoor gesloten.',
  reminder:
    'Volgens onze administratie is factuur {ref} van {date} ten bedrage van {total} nog niet betaald.|Wij verzoeken u het bedrag van {total} binnen tien dagen over te maken.|Heeft u inmiddels betaald, dan kunt u deze brief als niet verzonden beschouwen.|Wij hebben {fee} aanmaningskosten in rekening gebracht.|Dit is onze tweede herinnering.',
  sentences:
    'Hartelijk dank voor uw brief, die wij vorige week ontvingen.|Het doet ons genoegen u te melden dat uw verzoek is goedgekeurd.|Laat ons weten of deze datum u schikt.|De vergadering vindt plaats in de grote zaal achter de bibliotheek.|Helaas kunnen wij deze keer niet aan uw wens voldoen.|Zoals telefonisch besproken sturen wij de stukken apart toe.|Het gebouw wordt tussen voorjaar en najaar gerenoveerd.|Bewoners wordt verzocht hun fietsen van de binnenplaats te halen.|Onze openingstijden zijn sinds het begin van het jaar gewijzigd.|Wilt u het bijgevoegde formulier ondertekenen en terugsturen?|Onze nieuwe contactpersoon helpt u graag verder.|Wij betreuren de vertraging en danken u voor uw geduld.|De overeenkomst eindigt zonder opzegging aan het einde van het jaar.|Bij vragen kunt u ons op werkdagen bereiken.|Uw persoonlijke gegevens worden vertrouwelijk behandeld.|De commissie heeft alle voorstellen zorgvuldig bekeken.|Een kopie van deze brief is naar de gemeente gestuurd.|De resultaten van de enquête worden op onze website gepubliceerd.|Oudere toestellen moeten vóór de winter worden nagekeken.|Veel bezoekers kwamen ondanks het slechte weer met de trein.|De tuin achter het huis is voor iedereen open.|Onderzoek laat zien dat korte pauzes de concentratie verbeteren.|De rivier steeg in twee dagen met {number} centimeter.|In {year} woonden er ongeveer {number} mensen in het dorp.|Het verslag beslaat een periode van {number} maanden.',
  articles:
    'Trage treinen, blije reizigers|Hoe bijen de weg naar huis vinden|De oude haven ontwaakt|Korte geschiedenis van het potlood|Waarom wij slapen|Jaarverslag|Nieuwsbrief|Onderzoek naar geluid in steden',
  contracts:
    'Huurovereenkomst|Dienstverleningsovereenkomst|Arbeidsovereenkomst|Geheimhoudingsverklaring|Algemene voorwaarden|Leningsovereenkomst',
  clauses:
    'Artikel 1 Onderwerp|Artikel 2 Duur en opzegging|Artikel 3 Verplichtingen|Artikel 4 Vergoeding|Artikel 5 Geheimhouding|Artikel 6 Aansprakelijkheid|Artikel 7 Slotbepalingen|Artikel 8 Bevoegde rechter',
  minutes:
    'Notulen van de vergadering|Verslag van het overleg|Notulen bestuursvergadering|Besprekingsverslag',
  minuteFacts: 'Datum|Plaats|Aanwezig|Afwezig|Voorzitter|Notulist|Volgende vergadering',
  forms:
    'Aanvraagformulier|Inschrijfformulier|Schadeformulier|Adreswijziging|Vragenlijst|Toestemmingsformulier',
  formFields:
    'Voornaam|Achternaam|Geboortedatum|Straat|Postcode|Woonplaats|Telefoon|E-mail|Nationaliteit|Beroep|Handtekening|Plaats, datum|Burgerlijke staat|Polisnummer|Opmerkingen',
  recipes: 'Appelkruimeltaart|Groentesoep|Citroencake|Pannenkoeken|Linzensalade|Stoofpot',
  ingredients:
    '200 g bloem|2 eieren|100 ml melk|1 snufje zout|50 g boter|3 appels|1 tl bakpoeder|2 el suiker|500 g aardappelen|1 ui|2 wortels|1 l bouillon',
  steps:
    'Verwarm de oven voor.|Meng alle ingrediënten in een kom.|Roer tot een glad beslag.|Laat {number} minuten rusten.|Bak goudbruin.|Serveer lauw.|Verwijder het deksel.|Druk drie seconden op de knop.|Sluit de kabel aan.|Wacht tot het lampje groen is.|Reinig het filter een keer per maand.|Stel het toestel niet bloot aan vocht.',
  manuals:
    'Gebruiksaanwijzing|Snelstartgids|Handleiding|Montagehandleiding|Veiligheidsvoorschriften',
  headings:
    'Inleiding|Methode|Resultaten|Veiligheid|Installatie|Bediening|Reiniging|Samenvatting|Achtergrond|Vooruitblik|Contact',
  tables:
    'Bevolking per wijk|Neerslag per maand|Omzet per regio|Energieverbruik|Dienstregeling|Ranglijst|Testresultaten|Balans',
  tableHeads: 'Regio|Totaal|Verandering|Aandeel|Jaar|Punten|Mannen|Vrouwen|K1|K2|Waarde|Aantal',
  cv: 'Curriculum vitae|CV|Levensloop',
  cvParts: 'Werkervaring|Opleiding|Talen|Vaardigheden|Interesses|Persoonlijke gegevens',
  mailHeads: 'Van|Aan|Onderwerp|Verzonden',
  bookings:
    'Boekingsbevestiging|Uw reisschema|Reservering bevestigd|Instapkaart|Hotelreservering|E-ticket',
  bookingFacts:
    'Boekingsnummer|Passagier|Vlucht|Vertrek|Aankomst|Stoel|Gate|Inchecken|Uitchecken|Gast|Kamertype|Nachten',
  brochures:
    'Voorjaarsaanbiedingen|Onze kaart|Nieuw in de winkel|Zomercursussen|Tuindagen|Winteruitverkoop',
  prices: 'Prijslijst|Menukaart|Tarieven|Prijzen|Kosten',
  from: 'vanaf {price}|nu slechts {price}|{price}|{price} per persoon',
};
