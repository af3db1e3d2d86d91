export const policyScreenWords = {
  title: 'Kebijakan',
};
