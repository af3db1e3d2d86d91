/** Stands beside the folder of a database while it is made for the first time. */
export const makingMark = (folder: string): string => `${folder}.making`;
