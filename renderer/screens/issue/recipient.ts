import type { TFunction } from 'i18next'
import type { IssueDraft } from '../../../contract/issue'
import { idTypeNames } from './names'

/** Who receives, in words: `手机号 13800000000`, or that nobody was named. */
export function recipientWords({ idType, memberId }: Pick<IssueDraft, 'idType' | 'memberId'>, t: TFunction) {
  return idType === '' ? t('issue.nobody') : `${t(`issue.idTypes.${idTypeNames[idType]}`)} ${memberId}`
}
