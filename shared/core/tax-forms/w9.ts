import { date, flag, taxpayerNumber, text, type FormDefinition } from './form.ts';

/** Request for Taxpayer Identification Number and Certification. */
export const w9: FormDefinition = {
  type: 'W-9',
  title: /request for taxpayer\s+(?:identification number|form)|request for taxpayer/i,
  boxes: [
    text('name', '1 Name (as shown on your income tax return)'),
    text('name', '1 Name of entity/individual'),
    text('business_name', '2 Business name/disregarded entity name'),
    flag('individual', 'Individual/sole proprietor'),
    flag('c_corporation', 'C Corporation'),
    flag('s_corporation', 'S Corporation'),
    flag('partnership', 'Partnership'),
    flag('trust_estate', 'Trust/estate'),
    flag('llc', 'Limited liability company'),
    flag('llc', 'LLC. Enter the tax classification'),
    text('llc_tax_classification', 'Enter the tax classification (C=C corporation'),
    flag('other_classification', 'Other (see instructions)'),
    text('exempt_payee_code', 'Exempt payee code (if any)'),
    text('fatca_exemption_code', 'Exemption from FATCA reporting'),
    text('fatca_exemption_code', 'Exemption from Foreign Account Tax Compliance Act'),
    text('address', '5 Address (number, street, and apt. or suite no.)'),
    text('city_state_zip', '6 City, state, and ZIP code'),
    text('requester_name_and_address', 'Requester’s name and address (optional)'),
    text('account_numbers', '7 List account number(s) here (optional)'),
    taxpayerNumber('social_security_number', 'Social security number'),
    taxpayerNumber('employer_identification_number', 'Employer identification number'),
    date('signature_date', 'Date ▶'),
  ],
};
