import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { RunningDesk } from './desk.ts';

/** What a person fills in to write a news item. */
export interface Item {
  readonly title: string;
  /** Words of the choices, as they read in the form. */
  readonly section: string;
  readonly unit?: string;
  readonly subjects: readonly string[];
  readonly picture?: { readonly file: string; readonly alt: string };
  /** `2026-03-05T16:30`. */
  readonly eventEnd?: string;
  readonly body: readonly string[];
}

/** One signed-in person in a browser of their own, on Decap's real screen. */
export class EditorScreen {
  readonly page: Page;
  /** What Decap's browser questions said, oldest first; each is accepted. */
  readonly questions: string[] = [];
  /** Errors the page threw or wrote, without refusals of the server, which the browser logs as failed loads. */
  readonly faults: string[] = [];
  readonly #context: BrowserContext;
  readonly #url: string;

  private constructor(context: BrowserContext, page: Page, url: string) {
    this.#context = context;
    this.#url = url;
    this.page = page;
    page.on('dialog', (dialog) => {
      this.questions.push(dialog.message());
      void dialog.accept();
    });
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !text.startsWith('Failed to load resource')) this.faults.push(text);
    });
  }

  /** Signs in through the desk's page; ends on the board. */
  static async open(browser: Browser, desk: RunningDesk, account: string): Promise<EditorScreen> {
    const context = await browser.newContext({
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const screen = new EditorScreen(context, page, desk.url);
    await page.goto(`${desk.url}/admin/`);
    await page.getByLabel('Tài khoản').fill(account);
    await page.getByLabel('Mật khẩu').fill(desk.passwords[account] ?? '');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { name: 'Các mục chưa xuất bản' }).waitFor();
    return screen;
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  /** Our bar below the editor. */
  get route(): Locator {
    return this.page.getByRole('region', { name: 'Quy trình duyệt' });
  }

  /** A new news item, filled in but not saved. */
  async write(item: Item): Promise<void> {
    const { page } = this;
    await page.goto(`${this.#url}/admin/#/collections/tin-tuc/new`);
    await page.getByLabel('Tiêu đề', { exact: true }).fill(item.title);
    await this.choose('section', item.section);
    if (item.unit) await this.choose('unit', item.unit);
    for (const subject of item.subjects) await this.choose('subjects', subject);
    if (item.eventEnd) await page.getByLabel(/^Kết thúc/).fill(item.eventEnd);
    if (item.picture) await this.#addPicture(item.picture);
    await this.typeBody(item.body);
  }

  /** Chooses in a select by typing, as a person does. */
  async choose(field: string, words: string): Promise<void> {
    const input = this.page.locator(`input[id*="${field}-field"]`).last();
    await input.click();
    await this.page.keyboard.type(words);
    await this.page.getByRole('option', { name: words, exact: true }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  async #addPicture({ file, alt }: { readonly file: string; readonly alt: string }): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Chọn ảnh' }).first().click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('Tải tệp lên').click();
    await (await chooser).setFiles(file);
    await page.getByRole('button', { name: 'Dùng tệp đã chọn' }).click();
    await page.getByLabel(/^Mô tả ảnh/).fill(alt);
  }

  /** Types paragraphs at the end of the body, in the text mode. */
  async typeBody(paragraphs: readonly string[]): Promise<void> {
    const body = this.page.locator('[data-slate-editor]').first();
    await body.click();
    await this.page.keyboard.press('Control+End');
    for (const [n, paragraph] of paragraphs.entries()) {
      if (n > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.type(paragraph);
    }
  }

  /** Saves; a new entry then has an address of its own. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await this.page.getByRole('alert').getByText('Đã lưu', { exact: true }).first().waitFor();
    await this.page.waitForURL(/#\/collections\/[a-z-]+\/entries\//);
    await this.page.locator('#nc-root').getByText('Đã lưu', { exact: true }).first().waitFor();
    await this.route.waitFor();
  }

  /** The id of the entry that is open: `tin-tuc/2026/khai-giang`. */
  entry(): string {
    const match = /#\/collections\/([a-z-]+)\/entries\/([a-z0-9/-]+)/.exec(this.page.url());
    return `${match?.[1]}/${match?.[2]}`;
  }

  /** Opens what waits for this person by its title. */
  openWaiting(title: string): Promise<void> {
    const waiting = this.page.getByRole('region', { name: 'Đang chờ tôi' });
    return this.#untilLoaded(() => waiting.getByRole('link', { name: title, exact: true }).click());
  }

  /** Opens an entry at its address in the editor. */
  async openAt(address: string): Promise<void> {
    await this.#untilLoaded(() => this.page.goto(address));
  }

  /** Decap shows a form before the entry is there; it asks for notes once it is. */
  async #untilLoaded(open: () => Promise<unknown>): Promise<void> {
    const notes = this.page.waitForResponse(
      (response) => response.request().postData()?.includes('"getNotes"') ?? false,
      { timeout: 120_000 },
    );
    await open();
    await notes;
    await this.page.getByLabel('Tiêu đề', { exact: true }).waitFor();
    await this.route.waitFor();
  }

  /** Presses a step's button on our bar and waits for the page to tell the outcome. */
  async take(step: string): Promise<string> {
    await this.#untilLoaded(async () => {
      const reloaded = this.page.waitForEvent('load', { timeout: 120_000 });
      await this.route.locator(`.quyche-buoc-${step}`).click();
      await reloaded;
    });
    return this.route.locator('.quyche-ket-qua').innerText();
  }

  /** The tiers as the bar shows them, one text a tier. */
  steps(): Promise<string[]> {
    return this.route.locator('.quyche-cac-buoc li').allInnerTexts();
  }
}
