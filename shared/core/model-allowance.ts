/** What an organization lets us send to a model that the operator has set up. */
export const modelAllowances = ['nothing', 'text', 'text_and_images'] as const;
export type ModelAllowance = (typeof modelAllowances)[number];
