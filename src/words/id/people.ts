export const peopleWords = {
  problems: {},
};
