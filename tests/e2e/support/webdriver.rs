//! The little of the WebDriver protocol that the suite needs: JSON over HTTP, one request at a time.

use std::time::Duration;

use serde_json::{Value, json};

/// The key under which WebDriver hands out a reference to an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The error of a driver that does not answer.
pub const UNREACHABLE: &str = "driver unreachable";

/// A session with one driver.
#[derive(Clone)]
pub struct WebDriver {
    agent: ureq::Agent,
    session: String,
}

/// The error with which a driver answered.
#[derive(Debug)]
pub struct Refusal {
    /// WebDriver's own word for it, such as `stale element reference`.
    pub error: String,
    /// The driver's message.
    pub message: String,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.error, self.message.lines().next().unwrap_or_default())
    }
}

/// A reference to an element on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// Reads one out of what a script returned.
    pub fn from(value: &Value) -> Option<Self> {
        value.get(ELEMENT).and_then(Value::as_str).map(|id| Self(id.to_owned()))
    }

    /// The driver's id of the element.
    pub fn id(&self) -> &str {
        &self.0
    }

    /// The element as an argument of a script.
    pub fn as_argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

impl WebDriver {
    /// Asks the driver at this address for a new session.
    pub fn new_session(address: &str, capabilities: &Value) -> Result<Self, Refusal> {
        let agent = agent();
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer = request(&agent, "POST", &format!("{address}/session"), Some(&wanted))?;
        let id = answer["sessionId"].as_str().unwrap_or_default();
        Ok(Self { session: format!("{address}/session/{id}"), agent })
    }

    /// Sends a command with a body (POST).
    pub fn post(&self, command: &str, body: Value) -> Result<Value, Refusal> {
        request(&self.agent, "POST", &format!("{}/{command}", self.session), Some(&body))
    }

    /// Sends a command without a body (GET).
    pub fn get(&self, command: &str) -> Result<Value, Refusal> {
        request(&self.agent, "GET", &format!("{}/{command}", self.session), None)
    }

    /// Closes what the command names (DELETE); an empty command closes the session and with it the browser.
    pub fn delete(&self, command: &str) -> Result<Value, Refusal> {
        let address = format!("{}/{command}", self.session);
        request(&self.agent, "DELETE", address.trim_end_matches('/'), None)
    }

    /// Runs a script that returns at once.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value, Refusal> {
        self.post("execute/sync", json!({ "script": script, "args": arguments }))
    }

    /// Runs a script that answers through its last argument, or when the promise it returns is settled.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Result<Value, Refusal> {
        self.post("execute/async", json!({ "script": script, "args": arguments }))
    }

    /// Presses and releases the element as a person would.
    pub fn click(&self, element: &Element) -> Result<(), Refusal> {
        self.post(&format!("element/{}/click", element.0), json!({})).map(drop)
    }

    /// Types into the element.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<(), Refusal> {
        self.post(&format!("element/{}/value", element.0), json!({ "text": text })).map(drop)
    }

    /// The role and the accessible name that the browser itself computed.
    pub fn computed(&self, element: &Element) -> Result<(String, String), Refusal> {
        let role = self.get(&format!("element/{}/computedrole", element.0))?;
        let label = self.get(&format!("element/{}/computedlabel", element.0))?;
        Ok((role.as_str().unwrap_or_default().into(), label.as_str().unwrap_or_default().into()))
    }
}

/// Whether the driver at this address takes sessions yet.
pub fn is_ready(address: &str) -> bool {
    request(&agent(), "GET", &format!("{address}/status"), None).is_ok_and(|status| status["ready"] != json!(false))
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(90)))
        .proxy(None)
        .build()
        .into()
}

fn request(agent: &ureq::Agent, method: &str, address: &str, body: Option<&Value>) -> Result<Value, Refusal> {
    let sent = match (method, body) {
        ("GET", _) => agent.get(address).call(),
        ("DELETE", _) => agent.delete(address).call(),
        (_, body) => agent
            .post(address)
            .header("content-type", "application/json; charset=utf-8")
            .send(body.unwrap_or(&Value::Null).to_string()),
    };
    let unreachable = |error: ureq::Error| Refusal { error: UNREACHABLE.into(), message: error.to_string() };
    let mut response = sent.map_err(unreachable)?;
    let text = response.body_mut().with_config().limit(256 << 20).read_to_string().map_err(unreachable)?;
    let value = serde_json::from_str::<Value>(&text).unwrap_or_default()["value"].take();
    if response.status().is_success() {
        return Ok(value);
    }
    let word = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    Err(Refusal { error: word("error"), message: word("message") })
}
