/** Words the generated pages are made of. */
export const words: readonly string[] = `
  able about above account across action address afternoon again agreement allow almost already
  although always amount animal annual another answer apple april around arrive article autumn
  balance because become before began behind believe below bench better between beyond board
  bottle bottom branch bread bridge bright bring brother brought building business butter cabinet
  candle captain careful carpet carry castle cattle caught center certain chair change chapter
  charge cheese children choose church circle city clear clerk climb clock close clothes cloud
  coffee cold collect colour common company complete concern condition consider contain continue
  contract control copper corner cotton country course cover create credit crowd current curtain
  customer damage daughter dealer december decide deliver demand depend describe design detail
  different dinner direct discover distance divide doctor dollar double doubt drawer dream early
  earth eastern effect eight either electric eleven employ empty engine english enough enter
  entire equal evening event every exact example except expect explain express extra factory
  family famous farmer father favour february field figure final finger finish first floor flower
  follow foreign forest forget forward fourth freedom friday friend front fruit further future
  garden gather general gentle glass golden government grain great green ground group grow guard
  guess guide half hammer handle happen harbour harvest heart heavy height history holiday honest
  horse hospital hotel house however hundred hurry imagine important include increase indeed
  industry inform inside instead insurance interest invite island january journey judge kettle
  kitchen knife knowledge labour ladder language large laugh leather leave lemon length letter
  level library light listen little lively local lower machine manage manner march market master
  matter measure medicine meeting member memory merchant message metal method middle might milk
  minute mirror modern moment monday money month morning mother motor mountain music narrow
  nation nature necessary needle neighbour never night nine north notice november number object
  obtain ocean october offer office often opinion orange order ordinary other outside owner
  packet paint paper parcel parent partner passage patient pattern payment pencil people perhaps
  period person picture piece place plain planet plant plate please plenty pocket point police
  porter position possible potato pound power practice prepare present press pretty price print
  private problem process produce profit promise proper protect prove provide public purpose
  quality quarter question quick quiet quite railway raise rather reach ready reason receipt
  receive record reduce regular remain remember repair repeat reply report request result return
  review reward river rough round rubber safety salt saturday scale school science season second
  secret section secure select september series serious serve settle seven several shadow shake
  shape share sheet shelf shoulder shower signal silver simple single sister sleep slowly small
  smooth social soldier sometimes south space special speech spring square stage station steel
  still stone storage store storm story straight strange stream street strong student study
  subject success sudden sugar suggest summer sunday supply support surface surprise system table
  teacher tender thank therefore thick third thousand thread through thunder thursday ticket
  timber today together tomorrow tongue total touch toward tower town trade train travel treasure
  trouble trust tuesday twelve twenty under until usual valley value various vessel village visit
  voice waste water weather wednesday weekly weight welcome western wheel whether white whole
  window winter wisdom within without woman wonder wooden worker world worth write yellow
  yesterday young
`
  .trim()
  .split(/\s+/);
