import { date, taxpayerNumber, text, type FormDefinition } from './form.ts';

/** Certificate of Foreign Status of Beneficial Owner (Individuals). */
export const w8ben: FormDefinition = {
  type: 'W-8BEN',
  title: /certificate of foreign status of beneficial owner/i,
  boxes: [
    text('name', '1 Name of individual who is the beneficial owner'),
    text('country_of_citizenship', '2 Country of citizenship'),
    text('permanent_address', '3 Permanent residence address'),
    text('permanent_city', 'City or town, state or province'),
    text('permanent_country', 'Country'),
    text('mailing_address', '4 Mailing address (if different from above)'),
    text('mailing_city', 'City or town, state or province'),
    text('mailing_country', 'Country'),
    taxpayerNumber('us_taxpayer_identification_number', '5 U.S. taxpayer identification number'),
    taxpayerNumber('foreign_tax_identifying_number', '6 Foreign tax identifying number'),
    taxpayerNumber('foreign_tax_identifying_number', '6a Foreign tax identifying number'),
    text('reference_numbers', '7 Reference number(s)'),
    date('date_of_birth', '8 Date of birth (MM-DD-YYYY)'),
    text('treaty_country', '9 I certify that the beneficial owner is a resident of'),
    text('treaty_article', 'of the treaty identified on line 9 above to claim', {
      place: 'before',
    }),
    text('withholding_rate', '% rate of withholding on', { place: 'before' }),
    text('type_of_income', '10 Special rates and conditions'),
    text('additional_conditions', 'Explain the additional conditions in the Article'),
    date('signature_date', 'Date (MM-DD-YYYY)', { place: 'above' }),
    text('signer_name', 'Print name of signer', { place: 'above' }),
  ],
};
