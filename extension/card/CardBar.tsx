import { i18n } from '#i18n';
import { BackIcon, CloseIcon } from '../look/icons.tsx';
import type { CardActions } from './props.ts';

/** The way back and the way out, where there is one. */
export function CardBar({ actions: { back, close } }: { actions: CardActions }) {
  return (
    <>
      {back !== undefined && (
        <button type="button" class="word card-back" onClick={back.run}>
          <BackIcon />
          {back.label}
        </button>
      )}
      {close !== undefined && (
        <button type="button" class="icon-button card-close" aria-label={i18n.t('card.close')} onClick={close}>
          <CloseIcon />
        </button>
      )}
    </>
  );
}
