// One of three browsers, driven as the W3C's WebDriver standard has it: the same tests in each.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import logInspector from "selenium-webdriver/bidi/logInspector.js";
import { HttpClient } from "selenium-webdriver/http/index.js";
import { Capabilities } from "selenium-webdriver/lib/capabilities.js";
import { Executor } from "selenium-webdriver/lib/http.js";
import { WebDriver } from "selenium-webdriver/lib/webdriver.js";
import { browserEnvironment, WITHIN } from "../browser/chromium.mjs";

const { BROWSER = "chromium", BROWSER_PATH, DRIVER_PATH } = process.env;
/** No sandbox for root, nor inside most containers; the pages are the tests' own. */
const CHROMIUM_ARGS = ["headless=new", "no-sandbox", "disable-gpu", "disable-background-networking", "lang=en-GB"];
/** `webSocketUrl` lets the console be read along; WebKitGTK's driver has no such thing. */
const WANTED = {
  chromium: {
    browserName: "chrome",
    webSocketUrl: true,
    "goog:chromeOptions": { binary: BROWSER_PATH, args: CHROMIUM_ARGS },
  },
  firefox: {
    browserName: "firefox",
    webSocketUrl: true,
    "moz:firefoxOptions": { binary: BROWSER_PATH, args: ["-headless"], prefs: { "intl.locale.requested": "en-GB" } },
  },
  webkitgtk: {
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: BROWSER_PATH, args: ["--automation"] },
  },
};

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts the browser's driver, and gives its address once it answers. */
async function startDriver() {
  const port = await freePort();
  const process = spawn(DRIVER_PATH, [`--port=${port}`], { stdio: "ignore", env: browserEnvironment });
  const address = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + WITHIN; ; await pause(100)) {
    if (await fetch(`${address}/status`).catch(() => undefined)) return { process, address };
    if (Date.now() > end) throw new Error(`${DRIVER_PATH} does not answer`);
  }
}

/** What the console says and what fails, as far as the browser tells; undefined where it does not. */
async function consoleOf(driver, capabilities) {
  if (!capabilities.get("webSocketUrl")) return undefined;
  const said = [];
  const inspector = await logInspector(driver);
  const note = ({ level, text }) => said.push(`${level}: ${text}`);
  await inspector.onConsoleEntry(note);
  await inspector.onJavascriptLog(note);
  return said;
}

/** A browser of the kind that BROWSER names; `close` ends it and its driver. */
export async function startBrowser() {
  const server = await startDriver();
  const executor = new Executor(new HttpClient(server.address));
  const driver = WebDriver.createSession(executor, new Capabilities(WANTED[BROWSER]));
  const capabilities = await driver.getCapabilities();
  await driver.manage().setTimeouts({ script: WITHIN, pageLoad: WITHIN });
  return {
    driver,
    name: BROWSER,
    version: `${capabilities.get("browserName")} ${capabilities.get("browserVersion")}`,
    said: await consoleOf(driver, capabilities),
    async close() {
      await driver.quit();
      server.process.kill();
    },
  };
}
