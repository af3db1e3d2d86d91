export const policyWords = {
  problems: {},
};
