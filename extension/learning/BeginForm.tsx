import type { LearningRole } from '@kith/shared/learning/event';
import type { Person } from '@kith/shared/person/person';
import { isRelationshipKind, type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { kindNames } from '../look/kind-names.ts';
import { Thread } from '../look/Thread.tsx';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import type { LearningActions } from './actions.ts';
import { CompanionField, companionName, companionOf } from './CompanionField.tsx';
import { Choice, Field } from './Field.tsx';
import { typedIn } from './form-values.ts';
import { newId } from './new-event.ts';
import { subjectNamed, topicsOf } from './subject.ts';
import { anchorOf } from './use-place.ts';

interface BeginFormProps {
  opened: OpenedDirectory | undefined;
  actions: LearningActions;
  /** Goes to the relationship that has begun. */
  show: (id: string) => void;
}

/** A relationship that two people have agreed on already. */
export function BeginForm({ opened, actions, show }: BeginFormProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [person, choose] = useState<Person>();
  const [kind, chooseKind] = useState<RelationshipKind>();
  const [fault, setFault] = useState<'begin.whoMissing' | 'learning.notKept'>();
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  const begin = async (form: HTMLFormElement): Promise<void> => {
    const typed = typedIn(form, companionName);
    const companion = person === undefined ? { name: typed } : companionOf(person);
    const chosenKind = typedIn(form, 'kind');
    if (companion.name === '') return setFault('begin.whoMissing');
    if (!isRelationshipKind(chosenKind)) return;
    const id = newId();
    try {
      await actions.add({
        kind: 'begun',
        relationship: id,
        way: 'agreed',
        relationshipKind: chosenKind,
        role: chosenKind === 'peer-learning' ? 'peer' : roleNamed(typedIn(form, 'role')),
        companion,
        subject: subjectNamed(typedIn(form, 'topic'), opened?.concepts ?? new Map()),
      });
      show(id);
    } catch (error) {
      reportError(error);
      setFault('learning.notKept');
    }
  };
  const definition = kind === undefined ? undefined : opened?.concepts.get(kind)?.definition;
  return (
    <>
      <header class="options-head">
        <p>
          <a href={anchorOf({ at: 'all' })}>{i18n.t('learning.back')}</a>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('begin.title')}
        </h1>
        <p class="quiet">{i18n.t('begin.lead')}</p>
      </header>
      <form
        class="form opened-form"
        onSubmit={(event) => {
          event.preventDefault();
          void begin(event.currentTarget);
        }}
      >
        <CompanionField directory={opened?.directory} chosen={person} choose={choose} />
        <Choice
          legend={i18n.t('begin.kind')}
          name="kind"
          options={relationshipKinds.map((value) => ({
            value,
            label: (
              <>
                <Thread kind={value} />
                {i18n.t(`kind.${kindNames[value]}`)}
              </>
            ),
          }))}
          choose={chooseKind}
        />
        <p role="status" class="small quiet" dir="auto">
          {definition}
        </p>
        {kind !== undefined && kind !== 'peer-learning' && (
          <Choice
            legend={i18n.t('begin.role')}
            name="role"
            options={[
              { value: 'learner', label: i18n.t('begin.learner') },
              { value: 'expert', label: i18n.t('begin.expert') },
            ]}
          />
        )}
        <Field label={i18n.t('begin.topic')} name="topic" required longest={200} offers={topicsOf(person)} />
        <div>
          <button type="submit" class="filled">
            {i18n.t('begin.begin')}
          </button>
        </div>
        <div role="alert">{fault !== undefined && <p class="fault">{i18n.t(fault)}</p>}</div>
      </form>
    </>
  );
}

const roleNamed = (text: string): LearningRole => (text === 'expert' ? 'expert' : 'learner');
