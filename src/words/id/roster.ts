export const rosterWords = {
  problems: {},
};
