//! Passkeys of this device: WebAuthn with the extension `prf`, by which an authenticator computes a key of a salt once it
//! has seen the person's finger or face.

use js_sys::{ArrayBuffer, Function, JSON, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::random;
use crate::platform::answers::{KEY_BYTES, NoPasskey, PasskeyMade};

/// What a new passkey is to be: of this device, and asking for finger, face or PIN each time. Its name is the one under
/// which the phone lists it. The algorithms are ES256 and RS256, which nothing is signed with here.
const NEW: &str = r#"{
    "rp": { "name": "Steady" },
    "user": { "name": "Steady", "displayName": "Steady" },
    "pubKeyCredParams": [{ "type": "public-key", "alg": -7 }, { "type": "public-key", "alg": -257 }],
    "authenticatorSelection": {
        "authenticatorAttachment": "platform", "residentKey": "required", "userVerification": "required"
    },
    "extensions": { "prf": { "eval": {} } }
}"#;

/// What is asked of a passkey that is there.
const KNOWN: &str = r#"{
    "allowCredentials": [{ "type": "public-key", "transports": ["internal"] }],
    "userVerification": "required",
    "extensions": { "prf": { "eval": {} } }
}"#;

#[wasm_bindgen]
extern "C" {
    type Credentials;

    #[wasm_bindgen(method, catch)]
    fn create(this: &Credentials, options: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn get(this: &Credentials, options: &JsValue) -> Result<Promise, JsValue>;

    type Credential;

    #[wasm_bindgen(method, getter, js_name = rawId)]
    fn raw_id(this: &Credential) -> ArrayBuffer;

    #[wasm_bindgen(method, catch, js_name = getClientExtensionResults)]
    fn extension_results(this: &Credential) -> Result<JsValue, JsValue>;
}

/// Whether this device has an authenticator of its own. Whether it computes keys, only a new passkey tells.
pub async fn is_offered() -> bool {
    let ask = async {
        let passkeys = Reflect::get(web_sys::window()?.as_ref(), &"PublicKeyCredential".into()).ok()?;
        let ask: Function =
            Reflect::get(&passkeys, &"isUserVerifyingPlatformAuthenticatorAvailable".into()).ok()?.dyn_into().ok()?;
        let answer: Promise = ask.call0(&passkeys).ok()?.dyn_into().ok()?;
        JsFuture::from(answer).await.ok()?.as_bool()
    };
    ask.await.unwrap_or(false)
}

/// Makes a passkey, and has it compute a key of the salt.
///
/// # Errors
/// When the person declines, or this device computes no keys.
pub async fn make(salt: &[u8]) -> Result<PasskeyMade, NoPasskey> {
    let options = options(NEW, salt)?;
    let mut user = [0; 16];
    random::fill(&mut user).map_err(|_| NoPasskey::NotOffered)?;
    set(&at(&options, &["user"])?, "id", &Uint8Array::from(user.as_slice()))?;
    let made = answer(credentials()?.create(&public_key(&options)?)).await?;
    let identity = Uint8Array::new(&made.raw_id()).to_vec();
    // Some compute a key at once, others when they are asked next.
    let key = match key_of(&made) {
        Some(key) => key,
        None => ask(&identity, salt).await?,
    };
    Ok(PasskeyMade { identity, key })
}

/// Has a passkey compute a key of the salt.
///
/// # Errors
/// When the person declines, the passkey is gone, or it computes no keys.
pub async fn ask(identity: &[u8], salt: &[u8]) -> Result<[u8; KEY_BYTES], NoPasskey> {
    let options = options(KNOWN, salt)?;
    set(&at(&options, &["allowCredentials", "0"])?, "id", &Uint8Array::from(identity))?;
    let known = answer(credentials()?.get(&public_key(&options)?)).await?;
    key_of(&known).ok_or(NoPasskey::NotOffered)
}

fn credentials() -> Result<Credentials, NoPasskey> {
    let navigator = web_sys::window().ok_or(NoPasskey::NotOffered)?.navigator();
    let credentials = Reflect::get(&navigator, &"credentials".into()).map_err(|_| NoPasskey::NotOffered)?;
    // Absent outside secure contexts.
    if credentials.is_object() { Ok(credentials.unchecked_into()) } else { Err(NoPasskey::NotOffered) }
}

/// The options with the salt, and a challenge, whose answer nobody checks: the key that comes is the proof.
fn options(json: &str, salt: &[u8]) -> Result<JsValue, NoPasskey> {
    let options = JSON::parse(json).map_err(|_| NoPasskey::NotOffered)?;
    let mut challenge = [0; 32];
    random::fill(&mut challenge).map_err(|_| NoPasskey::NotOffered)?;
    set(&options, "challenge", &Uint8Array::from(challenge.as_slice()))?;
    set(&at(&options, &["extensions", "prf", "eval"])?, "first", &Uint8Array::from(salt))?;
    Ok(options)
}

fn public_key(options: &JsValue) -> Result<JsValue, NoPasskey> {
    let all = Object::new();
    set(&all, "publicKey", options)?;
    Ok(all.into())
}

fn at(whole: &JsValue, path: &[&str]) -> Result<JsValue, NoPasskey> {
    path.iter().try_fold(whole.clone(), |part, name| {
        Reflect::get(&part, &JsValue::from_str(name)).map_err(|_| NoPasskey::NotOffered)
    })
}

fn set(object: &JsValue, name: &str, value: &JsValue) -> Result<(), NoPasskey> {
    Reflect::set(object, &name.into(), value).map(drop).map_err(|_| NoPasskey::NotOffered)
}

/// Waits for the person. Browsers do not tell who declined from who has no such passkey.
async fn answer(asked: Result<Promise, JsValue>) -> Result<Credential, NoPasskey> {
    let answer = JsFuture::from(asked.map_err(|_| NoPasskey::NotOffered)?).await;
    Ok(answer.map_err(|_| NoPasskey::Declined)?.unchecked_into())
}

fn key_of(credential: &Credential) -> Option<[u8; KEY_BYTES]> {
    let results = credential.extension_results().ok()?;
    let first = at(&results, &["prf", "results", "first"]).ok()?;
    let bytes = if first.is_instance_of::<ArrayBuffer>() { Uint8Array::new(&first) } else { first.dyn_into().ok()? };
    bytes.to_vec().try_into().ok()
}
