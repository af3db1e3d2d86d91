export const workplaceWords = {
  problems: {},
};
