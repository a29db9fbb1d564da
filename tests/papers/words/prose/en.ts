/** What letters and all other papers say; choices stand between bars. */
export const en = {
  subjectMark: 'Subject: |Re: |RE: |||Subject - ',
  subjects:
    'Your application of last month|Change of our bank details|Invitation to the annual meeting|Confirmation of your appointment|Termination of contract {ref}|Your enquiry about office space|Moving to our new premises|Request for documents|Insurance claim {ref}|Change of address|Your complaint regarding order {ref}|Offer of employment|Reminder: invoice {ref}|Overdue payment, account {ref}|Planning application {ref}|Your membership',
  salutations:
    'Dear Sir or Madam,|Dear {name},|Dear Mr {family},|Dear Ms {family},|To whom it may concern,|Dear neighbours,|Dear customer,',
  regards: 'Yours sincerely,|Kind regards,|Yours faithfully,|Best regards,|With best wishes,',
  dateLine: '{date}|{city}, {date}|Date: {date}|{date}',
  enclosure: 'Enclosures|Encl.|cc: file|P.S. The office is closed on public holidays.',
  reminder:
    'According to our records, invoice {ref} dated {date} over {total} is still unpaid.|We kindly ask you to transfer the outstanding amount of {total} within ten days.|If you have already paid, please disregard this letter.|A reminder fee of {fee} has been added to your account.|This is our second reminder.',
  sentences:
    'Thank you for your letter, which we received last week.|We are pleased to inform you that your request has been approved.|Please let us know if the date suits you.|The meeting will take place in the large hall behind the library.|Unfortunately we cannot meet your wishes this time.|As discussed on the telephone, we will send the documents separately.|The building will be renovated between spring and autumn.|All residents are asked to remove their bicycles from the courtyard.|Our opening hours have changed since the beginning of the year.|Please sign the attached form and return it to us.|The new contact person in our office will be glad to help you.|We regret the delay and thank you for your patience.|The contract ends without further notice at the end of the year.|In case of questions you can reach us on weekdays.|Your personal data will be treated confidentially.|The committee has examined all proposals carefully.|A copy of this letter has been sent to the authorities.|The results of the survey will be published on our website.|Older machines should be checked before the winter.|Many visitors came by train, although the weather was bad.|The garden behind the house is open to everybody.|Research shows that short breaks improve concentration.|The river rose by {number} centimetres within two days.|In {year} about {number} people lived in the village.|The report covers a period of {number} months.',
  articles:
    'Slow trains, happy travellers|How bees find their way home|The old harbour awakes|A short history of the pencil|Why we sleep|Annual Report|Newsletter|Study on noise in cities',
  contracts:
    'Lease Agreement|Service Agreement|Contract of Employment|Non-Disclosure Agreement|General Terms and Conditions|Loan Agreement',
  clauses:
    'Subject of the agreement|Duration and termination|Duties of the parties|Remuneration|Confidentiality|Liability|Final provisions|Place of jurisdiction',
  minutes:
    'Minutes of the meeting|Meeting minutes|Protocol of the board meeting|Notes of the team meeting',
  minuteFacts: 'Date|Place|Present|Apologies|Chair|Minutes taken by|Next meeting',
  forms:
    'Application form|Registration form|Claim form|Change of address|Feedback form|Consent form',
  formFields:
    'First name|Surname|Date of birth|Street|Postcode|Town|Telephone|Email|Nationality|Occupation|Signature|Place, date|Marital status|Insurance number|Comments',
  recipes: 'Apple crumble|Vegetable soup|Lemon cake|Pancakes|Lentil salad|Beef stew',
  ingredients:
    '200 g flour|2 eggs|100 ml milk|1 pinch of salt|50 g butter|3 apples|1 tsp baking powder|2 tbsp sugar|500 g potatoes|1 onion|2 carrots|1 l stock',
  steps:
    'Preheat the oven.|Mix all ingredients in a bowl.|Stir until smooth.|Let it rest for {number} minutes.|Bake until golden.|Serve warm.|Remove the cover.|Press the button for three seconds.|Connect the cable to the socket.|Wait until the lamp turns green.|Clean the filter once a month.|Do not expose the device to moisture.',
  manuals:
    'User Manual|Quick Start Guide|Operating Instructions|Assembly instructions|Safety notes',
  headings:
    'Introduction|Method|Results|Safety|Installation|Operation|Cleaning|Summary|Background|Outlook|Contact',
  tables:
    'Population by district|Rainfall by month|Sales by region|Energy consumption|Train timetable|League table|Test results|Balance sheet',
  tableHeads: 'Region|Total|Change|Share|Year|Points|Men|Women|Q1|Q2|Value|Number',
  cv: 'Curriculum Vitae|Resume|CV',
  cvParts: 'Work experience|Education|Languages|Skills|Interests|Personal details',
  mailHeads: 'From|To|Subject|Sent',
  bookings:
    'Booking confirmation|Your flight itinerary|Reservation confirmed|Boarding pass|Hotel reservation|E-ticket receipt',
  bookingFacts:
    'Booking reference|Passenger|Flight|Departure|Arrival|Seat|Gate|Check-in|Check-out|Guest|Room type|Nights',
  brochures: 'Spring offers|Our menu|New in our shop|Summer courses|Garden days|Winter sale',
  prices: 'Price list|Menu|Rates|Tariffs|Fees',
  from: 'from {price}|now only {price}|{price}|{price} per person',
};

export type ProseWords = Readonly<Record<keyof typeof en, string>>;
