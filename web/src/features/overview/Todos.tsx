import { Button, Skeleton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import type { Todo } from './todo.ts';
import { TodoRow } from './TodoRow.tsx';
import classes from './OverviewPage.module.css';

const most = 8;

/** The list of what needs this person; a skeleton of its size until it is known. */
export function Todos({ todos, isPartial }: { todos: readonly Todo[] | undefined; isPartial: boolean }) {
  const { t } = useTranslation('overview');
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? todos : todos?.slice(0, most);
  const hidden = (todos?.length ?? 0) - (shown?.length ?? 0);
  const foot = hidden > 0 && (
    <Button variant="subtle" size="xs" onClick={() => setShowsAll(true)}>
      {t('todo.more', { count: hidden })}
    </Button>
  );
  return (
    <Card title={t('todo.title')} count={todos?.length} note={isPartial && t('todo.partial')} padded={false} foot={foot || undefined}>
      {todos?.length === 0 ? (
        <EmptyState icon={IconCircleCheck} sentence={t('todo.empty')} />
      ) : (
        <ul className={classes.todos}>
          {shown
            ? shown.map((todo) => <TodoRow key={todo.id} todo={todo} />)
            : [0, 1, 2, 3].map((row) => (
                <li key={row} className={classes.todo}>
                  <Skeleton width={16} height={16} />
                  <Skeleton width="60%" height={28} />
                </li>
              ))}
        </ul>
      )}
    </Card>
  );
}
