import { attendanceCardEndpoints } from '../../../contract/attendanceCard.ts';
import { bind } from '../../platform/http/bind.ts';
import { cardSheet, oneCard, ownCardFile, ownCardPicture } from './cardFiles.ts';
import {
  grantPrinted,
  issueCard,
  issueMany,
  listCards,
  newKey,
  readRules,
  revokeCard,
  setRules,
} from './manageCards.ts';
import { issueOwnCard, readOwnCard, registerLive } from './ownCard.ts';
import { readOwnPhoto, readPhoto, removePhoto, setPhoto } from './photo.ts';

export const attendanceCardRoutes = bind('attendanceCard', attendanceCardEndpoints, {
  own: readOwnCard,
  issueOwn: issueOwnCard,
  ownPdf: ownCardFile,
  ownPng: ownCardPicture,
  ownPhoto: readOwnPhoto,
  registerLive,
  list: listCards,
  issue: issueCard,
  issueMany,
  revoke: revokeCard,
  grantPrinted,
  pdf: oneCard,
  sheet: cardSheet,
  photo: readPhoto,
  setPhoto,
  removePhoto,
  rules: readRules,
  setRules,
  newKey,
});
