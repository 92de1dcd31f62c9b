import { Button, Checkbox, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useFieldArray, useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSaveProductMutation } from '@/generated/catalog.ts';
import type { Catalog_productFragment as Product } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { Card } from '@/ui/Card.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { NumberField } from '@/ui/NumberField.tsx';
import { SaveBar } from '@/ui/SaveBar.tsx';
import { TextField } from '@/ui/TextField.tsx';
import { emptyComponent, emptyLimit, productFields, productInput, type ProductFields } from './product-fields.ts';
import classes from './catalog.module.css';

type Props = { tenantId: string; product: Product | undefined; onDone: () => void };

/** A product whole: what is counted in it, and what each edition has of that. */
export function ProductForm({ tenantId, product, onDone }: Props) {
  const { t } = useTranslation('catalog');
  const navigate = useNavigate();
  const form = useForm<ProductFields>({ defaultValues: productFields(product) });
  const { errors, dirtyFields, isDirty } = form.formState;
  const leave = () => (product ? onDone() : void navigate({ to: '/t/$tenantId/catalogo', params: { tenantId } }));
  const save = useAction(useSaveProductMutation({ refetchQueries: ['Catalog'] }), {
    form,
    onDone: ({ product: saved }) => {
      notifyDone(t('saved', { name: saved.name }));
      onDone();
      if (!product) void navigate({ to: '/t/$tenantId/catalogo/$productId', params: { tenantId, productId: saved.id } });
    },
  });
  const submit = form.handleSubmit((fields) => save.run(productInput(product, fields)));
  const components = useFieldArray({ control: form.control, name: 'components' });
  const editions = useFieldArray({ control: form.control, name: 'editions' });
  const counted = form.watch('components');
  const eachEdition = (change: (limits: ProductFields['editions'][number]['limits']) => ProductFields['editions'][number]['limits']) =>
    form.getValues('editions').forEach((edition, index) => form.setValue(`editions.${index}.limits`, change(edition.limits), { shouldDirty: true }));
  const plus = <IconPlus size={16} stroke={1.6} aria-hidden />;

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <FormProblem form={form} />
        <Card title={t('product')}>
          <div className={classes.grid}>
            <TextField form={form} name="name" label={t('name')} withAsterisk autoFocus />
            <TextField form={form} name="code" label={t('code')} withAsterisk description={t('codeNote')} />
            <NumberField form={form} name="trialDays" label={t('trialDays')} placeholder={t('noTrial')} />
            <NumberField form={form} name="annualDiscountBasisPoints" label={t('annualDiscount')} digits={2} unit="%" />
          </div>
          <Checkbox mt="md" label={t('soleAdministrator')} {...form.register('wantsSoleAdministrator')} />
        </Card>
        <Card title={t('components')} note={t('componentsNote')} foot={<Button size="xs" variant="default" leftSection={plus} onClick={() => { components.append(emptyComponent()); eachEdition((limits) => [...limits, emptyLimit()]); }}>{t('addComponent')}</Button>}>
          {components.fields.map((field, index) => (
            <ComponentPart key={field.id} form={form} index={index} onRemove={() => { components.remove(index); eachEdition((limits) => limits.filter((_, place) => place !== index)); }} />
          ))}
          {errors.components?.root?.message ?? (errors.components as { message?: string } | undefined)?.message}
        </Card>
        <Card title={t('editions')} note={t('editionsNote')} foot={<Button size="xs" variant="default" leftSection={plus} onClick={() => editions.append({ editionId: null, code: '', name: '', limits: counted.map(() => emptyLimit()) })}>{t('addEdition')}</Button>}>
          {editions.fields.map((field, index) => (
            <fieldset key={field.id} className={classes.part} aria-label={form.watch(`editions.${index}.name`) || t('edition')}>
              <div className={classes.grid}>
                <TextField form={form} name={`editions.${index}.name`} label={t('name')} withAsterisk />
                <TextField form={form} name={`editions.${index}.code`} label={t('code')} withAsterisk />
              </div>
              {counted.map((component, place) => (
                <div key={place} className={classes.limits} role="group" aria-label={component.code}>
                  <span>{component.code || t('component')}</span>
                  <NumberField form={form} name={`editions.${index}.limits.${place}.included`} isNeeded withAsterisk label={t('included')} />
                  <NumberField form={form} name={`editions.${index}.limits.${place}.minimum`} isNeeded withAsterisk label={t('minimum')} />
                  <NumberField form={form} name={`editions.${index}.limits.${place}.maximum`} label={t('maximum')} placeholder={t('unlimited')} />
                  <NumberField form={form} name={`editions.${index}.limits.${place}.step`} isNeeded withAsterisk label={t('step')} />
                </div>
              ))}
              <div className={classes.partFoot}>
                <Button size="xs" variant="default" disabled={index === 0} leftSection={<IconArrowUp size={16} stroke={1.6} aria-hidden />} onClick={() => editions.move(index, index - 1)}>{t('lower')}</Button>
                <Button size="xs" variant="default" disabled={index === editions.fields.length - 1} leftSection={<IconArrowDown size={16} stroke={1.6} aria-hidden />} onClick={() => editions.move(index, index + 1)}>{t('higher')}</Button>
                <Button size="xs" variant="default" disabled={editions.fields.length === 1} leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />} onClick={() => editions.remove(index)}>{t('remove')}</Button>
              </div>
            </fieldset>
          ))}
        </Card>
        <button type="submit" hidden />
      </Stack>
      <div className={classes.saveBar}>
        <SaveBar changes={isDirty ? Object.keys(dirtyFields).length : 0} errors={Object.keys(errors).filter((name) => name !== 'root').map((name) => t(name as 'name'))} busy={save.busy} onSave={() => void submit()} onCancel={leave} />
      </div>
    </form>
  );
}

function ComponentPart({ form, index, onRemove }: { form: UseFormReturn<ProductFields>; index: number; onRemove: () => void }) {
  const { t } = useTranslation('catalog');
  const steps = useFieldArray({ control: form.control, name: `components.${index}.volumeDiscounts` });
  return (
    <fieldset className={classes.part} aria-label={form.watch(`components.${index}.code`) || t('component')}>
      <div className={classes.grid}>
        <TextField form={form} name={`components.${index}.code`} label={t('code')} withAsterisk />
        <TextField form={form} name={`components.${index}.name.it`} label={t('nameIn.it')} withAsterisk />
        <TextField form={form} name={`components.${index}.name.en`} label={t('nameIn.en')} withAsterisk />
        <TextField form={form} name={`components.${index}.name.de`} label={t('nameIn.de')} withAsterisk />
        <TextField form={form} name={`components.${index}.unit`} label={t('unit')} placeholder="GB" />
      </div>
      {steps.fields.map((field, place) => (
        <div key={field.id} className={classes.grid} role="group" aria-label={t('volume')}>
          <NumberField form={form} name={`components.${index}.volumeDiscounts.${place}.fromQuantity`} isNeeded withAsterisk label={t('volumeFrom')} />
          <NumberField form={form} name={`components.${index}.volumeDiscounts.${place}.basisPoints`} isNeeded withAsterisk label={t('volumeOff')} digits={2} unit="%" />
          <Button mt="xl" size="xs" variant="default" onClick={() => steps.remove(place)}>{t('remove')}</Button>
        </div>
      ))}
      <div className={classes.partFoot}>
        <Checkbox label={t('isLicence')} {...form.register(`components.${index}.isLicence`)} />
        <Button size="xs" variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => steps.append({ fromQuantity: null, basisPoints: null })}>{t('addVolume')}</Button>
        <Button size="xs" variant="default" leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />} onClick={onRemove}>{t('removeComponent')}</Button>
      </div>
    </fieldset>
  );
}
